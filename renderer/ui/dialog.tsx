import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';

type Props = {
  title: string;
  /** Closes the dialog: Escape, the cross and a press outside all lead here. */
  onClose: () => void;
  /** The buttons at the foot. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  closeLabel: string;
  children: ReactNode;
};

/** Where the focus begins: what the dialog is about, not the cross that closes it. */
const FIRST = 'input:not([type="radio"]), input:checked, textarea, select, .button.strong, button';

/** A modal dialog named by its title; focus stays inside and returns where it was. */
export function Dialog({ title, onClose, actions, size = 'medium', closeLabel, children }: Props) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          className={`dialog ${size}`}
          initialFocus={() => body.current?.querySelector<HTMLElement>(FIRST) ?? true}
        >
          <header className="dialog-head">
            <Base.Title>{title}</Base.Title>
            <Button icon="close" iconOnly look="quiet" label={closeLabel} onClick={onClose} />
          </header>
          <div ref={body} className="dialog-body">
            {children}
          </div>
          {actions && <footer className="dialog-foot">{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
