import { useEffect, useRef } from 'react';
import type { PaperForm } from './paper-form.ts';
import { strings } from './strings.ts';

type Props = { form: PaperForm; onChange: (form: PaperForm) => void };

const LONG = { authors: 3, abstract: 5 } as const;

/** The fields of a paper, to be filled in by hand. */
export function PaperFields({ form, onChange }: Props) {
  const all = useRef<HTMLDivElement>(null);
  // They take the place of the field that had the focus, which the dialog notices a frame later
  // and takes for itself. Who is in one of them by then stays there.
  useEffect(() => {
    const begin = () => {
      if (!all.current?.contains(document.activeElement))
        all.current?.querySelector('input')?.focus();
    };
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(begin);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={all} className="stack wide">
      {(Object.keys(strings.fields) as (keyof PaperForm)[]).map((name) => {
        const common = {
          id: `paper-${name}`,
          className: 'field',
          value: form[name],
          onChange: ({ target }: { target: { value: string } }) =>
            onChange({ ...form, [name]: target.value }),
        };
        return (
          <div key={name} className="stack">
            <label htmlFor={`paper-${name}`}>{strings.fields[name]}</label>
            {name === 'authors' || name === 'abstract' ? (
              <textarea rows={LONG[name]} {...common} />
            ) : (
              <input {...common} />
            )}
          </div>
        );
      })}
    </div>
  );
}
