import { type KeyboardEvent, useState } from 'react';
import type { Licence } from '../../../shared/licences.ts';
import { openLink } from '../../state/open-link.ts';
import { OutLink } from '../../ui/out-link.tsx';

type Props = {
  work: Licence;
  /** The one that Tab leads to; arrows lead to the others. */
  isCurrent: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** A work; opened, it shows whose it is, its page, and its licence in full. */
export function LicenceItem({ work, isCurrent, onFocus, onKeyDown }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { name, version, licence, by, homepage, text } = work;
  return (
    <li>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control by itself */}
        <summary tabIndex={isCurrent ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown}>
          <span className="licence-name">{name}</span> <span className="hint">{version}</span>{' '}
          <span className="licence-id">{licence}</span>
        </summary>
        {isOpen && (
          <div className="licence-text">
            <p className="hint">{by}</p>
            <p>
              <OutLink url={homepage} onOpen={(url) => void openLink(url)}>
                {homepage}
              </OutLink>
            </p>
            <pre>{text}</pre>
          </div>
        )}
      </details>
    </li>
  );
}
