import { lazy, Suspense } from 'react';
import { Button } from './button.tsx';
import { firstPaint } from './first-paint.ts';
import type { MenuProps } from './menu-button.tsx';

// Loaded after the first rows, like every part of the headless library.
const Trigger = lazy(() =>
  firstPaint.then(async () => ({ default: (await import('./menu-button.tsx')).MenuButton })),
);

/** A button with three dots that opens a menu. */
export function Menu(props: MenuProps) {
  const still = (
    <Button
      icon="more"
      iconOnly
      look="quiet"
      className="menu-trigger"
      label={props.label}
      disabled
    />
  );
  return (
    <Suspense fallback={still}>
      <Trigger {...props} />
    </Suspense>
  );
}
