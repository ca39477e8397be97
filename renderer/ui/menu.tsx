import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { firstPaint } from './first-paint.ts';
import type { MenuItem } from './menu-popup.tsx';

// Loaded after the first rows, like every part of the headless library, but before it is needed.
const popup = firstPaint.then(() => import('./menu-popup.tsx'));
const MenuPopup = lazy(() => popup.then((module) => ({ default: module.MenuPopup })));

type Props = {
  /** The name of the button. */
  label: string;
  /** Makes the lines of the menu when it is opened. */
  items: () => readonly MenuItem[];
};

/** A button with three dots that opens a menu. Until it does, it is nothing but a button. */
export function Menu({ label, items }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        icon="more"
        iconOnly
        look="quiet"
        className="menu-trigger"
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <MenuPopup
            label={label}
            items={items()}
            button={button}
            onClosed={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
