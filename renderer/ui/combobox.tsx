import { lazy, Suspense } from 'react';
import type { ComboboxProps } from './combobox-field.tsx';
import { firstPaint } from './first-paint.ts';

// The headless library is a quarter of all code, and nothing of it is needed for the first rows.
const Field = lazy(() =>
  firstPaint.then(async () => ({ default: (await import('./combobox-field.tsx')).ComboboxField })),
);

/** A text field with completion: takes one of the suggestions, or anything else typed. */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder } = props;
  const still = (
    <input className="field combobox" aria-label={label} placeholder={placeholder} readOnly />
  );
  return (
    <Suspense fallback={still}>
      <Field {...props} />
    </Suspense>
  );
}
