import type { CompletionOption } from '../../../shared/query/complete.ts';
import { strings } from './strings.ts';

type Props = {
  id: string;
  options: readonly CompletionOption[];
  /** The option that the arrow keys stand on, or -1. */
  chosen: number;
  onPick: (index: number) => void;
};

/** The ways in which the query may go on; the search field keeps the focus. */
export function Suggestions({ id, options, chosen, onPick }: Props) {
  return (
    <div id={`${id}-list`} className="suggestions" role="listbox" aria-label={strings.completions}>
      {options.map(({ insert, label, hint }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has focus and keys
        <div
          key={insert}
          id={`${id}-${index}`}
          role="option"
          className="suggestion"
          aria-selected={index === chosen}
          // A press must not take the focus, and with it the list, away from the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
        >
          <span>{label}</span>
          {hint && <span className="hint">{hint}</span>}
        </div>
      ))}
    </div>
  );
}
