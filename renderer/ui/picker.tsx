import { Autocomplete } from '@base-ui/react/autocomplete';
import type { ReactNode, Ref } from 'react';

/** One thing to pick. */
export type Pick = { id: string; label: string; aside?: ReactNode };

type Props = {
  label: string;
  listLabel: string;
  empty: string;
  items: readonly Pick[];
  onPick: (id: string) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** A search field over a list that is always open: typing narrows it, Enter picks. */
export function Picker({ label, listLabel, empty, items, onPick, inputRef }: Props) {
  return (
    <Autocomplete.Root
      items={[...items]}
      itemToStringValue={(item: Pick) => item.label}
      autoHighlight="always"
      inline
      open
    >
      <Autocomplete.Input ref={inputRef} className="field" aria-label={label} placeholder={label} />
      <Autocomplete.Empty className="hint">{empty}</Autocomplete.Empty>
      <Autocomplete.List className="picker-list" aria-label={listLabel}>
        {(item: Pick) => (
          <Autocomplete.Item
            key={item.id}
            value={item}
            className="menu-item"
            onClick={() => onPick(item.id)}
          >
            <span>{item.label}</span>
            {item.aside}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
