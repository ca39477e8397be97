import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
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

/** What had the focus before the first of the dialogs that followed one another. */
let origin: Element | null = null;

/** A modal dialog named by its title; focus stays inside and returns where it was. */
export function Dialog({ title, onClose, actions, size = 'medium', closeLabel, children }: Props) {
  const body = useRef<HTMLDivElement>(null);
  useReturn();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          className={`dialog ${size}`}
          // Only what came from a menu, which is gone by now, is left to the library.
          finalFocus={() => !origin?.isConnected}
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

/**
 * Gives the focus back when the last dialog has gone, unless a command has moved it by then. A dialog
 * that takes the place of another (as from the palette) comes up while that still stands.
 */
function useReturn(): void {
  useState(() => {
    if (!document.querySelector('[role="dialog"]')) origin = document.activeElement;
  });
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.querySelector('[role="dialog"]')) return;
        if (document.activeElement !== document.body) return;
        if (origin instanceof HTMLElement) origin.focus({ preventScroll: true });
      }),
    [],
  );
}
