import { Autocomplete } from '@base-ui/react/autocomplete';
import { type Ref, useRef, useState } from 'react';
import { popupHost } from './popup-host.tsx';

/** What a combobox is given. */
export type ComboboxProps = {
  label: string;
  placeholder?: string;
  suggestions: readonly string[];
  /** Called with the chosen suggestion or the typed text; the field is emptied. */
  onSubmit: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** A text field with completion: takes one of the suggestions, or anything else typed. */
export function ComboboxField({
  label,
  placeholder,
  suggestions,
  onSubmit,
  inputRef,
}: ComboboxProps) {
  const [text, setText] = useState('');
  const highlighted = useRef<string | undefined>(undefined);
  const submit = (value: string) => {
    setText('');
    if (value.trim()) onSubmit(value);
  };
  return (
    <Autocomplete.Root
      items={[...suggestions]}
      value={text}
      limit={12}
      onItemHighlighted={(item) => {
        highlighted.current = item as string | undefined;
      }}
      onValueChange={(value, { reason }) => {
        // A pressed item is taken as a whole, below.
        if (reason !== 'item-press') setText(value);
      }}
    >
      <Autocomplete.Input
        ref={inputRef}
        aria-label={label}
        placeholder={placeholder}
        className="field combobox"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || highlighted.current || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit(text);
        }}
      />
      <Autocomplete.Portal container={popupHost()}>
        <Autocomplete.Positioner className="popup-layer" sideOffset={4} align="start">
          <Autocomplete.Popup className="menu">
            <Autocomplete.List className="menu-list">
              {(item: string) => (
                <Autocomplete.Item
                  key={item}
                  value={item}
                  className="menu-item"
                  onClick={() => submit(item)}
                >
                  {item}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
