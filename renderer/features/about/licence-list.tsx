import { type KeyboardEvent, useRef, useState } from 'react';
import type { Licence } from '../../../shared/licences.ts';
import { filtered } from './details.ts';
import { LicenceItem } from './licence-item.tsx';
import { strings } from './strings.ts';

/** Where a key leads from the work at `at`; -1 stands for the field above the list. */
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Every work that is shipped; arrows move through them and Enter opens a licence. The field is there
 * before the works are, so that the focus begins in it.
 */
export function LicenceList({ works }: { works: readonly Licence[] | null }) {
  const [text, setText] = useState('');
  const [current, setCurrent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = filtered(works ?? [], text);
  const go = (to: number) => {
    if (to < 0) field.current?.focus();
    else list.current?.querySelectorAll('summary')[to]?.focus();
  };
  const move = (event: KeyboardEvent, at: number) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(step(at, found.length));
  };
  return (
    <section className="licences" aria-label={strings.licences}>
      <h3>{strings.licences}</h3>
      <p className="hint">{strings.licencesAbout}</p>
      <input
        ref={field}
        className="field"
        type="search"
        aria-label={strings.filter}
        placeholder={strings.filter}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => event.key === 'ArrowDown' && move(event, -1)}
      />
      {found.length > 0 && (
        <ul ref={list} className="licence-list">
          {found.map((work, at) => (
            <LicenceItem
              key={`${work.name} ${work.version}`}
              work={work}
              isCurrent={at === current}
              onFocus={() => setCurrent(at)}
              onKeyDown={(event) => move(event, at)}
            />
          ))}
        </ul>
      )}
      <p className="hint" role="status">
        {works && (found.length === 0 ? strings.none : strings.shown(found.length, works.length))}
      </p>
    </section>
  );
}
