import { useState } from 'react';
import { texToText } from '../../../shared/tex.ts';
import type { Proposal } from '../../db/propose-citekeys.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** So many rows are drawn at first, and each time that more are asked for. */
const PAGE = 200;

type Props = {
  proposals: readonly Proposal[];
  /** The papers whose citekeys are left as they are. */
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
};

/** Old and new citekeys of papers, each with a tick. */
export function RekeyTable({ proposals, left, onLeave }: Props) {
  const [shown, setShown] = useState(PAGE);
  const hidden = Math.max(0, proposals.length - shown);
  const toggle = (id: string, ticked: boolean) => {
    const next = new Set(left);
    if (ticked) next.delete(id);
    else next.add(id);
    onLeave(next);
  };
  return (
    <>
      <div className="table-frame">
        <table className="key-table rekey-table">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={strings.all}
                  checked={left.size === 0}
                  onChange={({ target }) =>
                    onLeave(new Set(target.checked ? [] : proposals.map(({ paper }) => paper.id)))
                  }
                />
              </th>
              <th scope="col">{strings.paper}</th>
              <th scope="col">{strings.now}</th>
              <th scope="col">{strings.next}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.slice(0, shown).map(({ paper: { id, title }, now, next }) => (
              <tr key={id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={strings.of(texToText(title))}
                    checked={!left.has(id)}
                    onChange={({ target }) => toggle(id, target.checked)}
                  />
                </td>
                <td dir="auto">{texToText(title)}</td>
                <td>{now === null ? strings.none : <code>{now}</code>}</td>
                <td>
                  <code>{next}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <p className="hint">
          {left.size < proposals.length && strings.hidden(hidden)}{' '}
          <Button
            label={strings.more(Math.min(PAGE, hidden))}
            onClick={() => setShown(shown + PAGE)}
          />
        </p>
      )}
    </>
  );
}
