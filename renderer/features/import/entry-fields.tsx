import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/reply.ts';
import { failureOf } from '../../state/notice.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { type Plan, withSides } from './review-plan.ts';
import type { ReviewSession } from './review-session.ts';
import { reviewStrings as strings } from './review-strings.ts';
import type { EntryField, EntryRow, Side } from './review-types.ts';
import { SourceFailure } from './source.ts';

type Props = {
  session: ReviewSession;
  row: EntryRow;
  /** Whose value of a field stands. */
  sideOf: (field: EntryField) => Side;
  onPlan: (change: (plan: Plan) => Plan) => void;
};

/** The fields in which an entry and the library's paper differ, side by side, with a choice for each. */
export function EntryFields({ session, row, sideOf, onPlan }: Props) {
  const [fields, setFields] = useState<readonly EntryField[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { index } = row;
  useEffect(() => {
    const longLast = (all: EntryField[]) => all.sort((a, b) => rank(a) - rank(b));
    session.ask('fields', { index }).then(
      (all) => setFields(longLast(all)),
      (error) => {
        setFailure(error instanceof SourceFailure ? error.failure : failureOf(error));
      },
    );
  }, [session, index]);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fields.length > 0) region.current?.scrollIntoView({ block: 'nearest' });
  }, [fields]);
  const choose = (names: readonly string[], side: Side) =>
    onPlan((before) => withSides(before, index, names, side));
  const all = fields.map(({ field }) => field);
  return (
    <section ref={region} className="entry-fields" aria-label={strings.differences(row.title)}>
      {failure && <Problem failure={failure} />}
      <div className="chips">
        <Button label={strings.mine} onClick={() => choose(all, 'mine')} />
        <Button label={strings.theirs} onClick={() => choose(all, 'theirs')} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.field}</th>
            <th scope="col">{strings.inLibrary}</th>
            <th scope="col">{strings.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.field}>
              <th scope="row">{strings.fieldName(field.field)}</th>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side}>
                  <label>
                    <input
                      type="radio"
                      name={`${index} ${field.field}`}
                      checked={sideOf(field) === side}
                      onChange={() => choose([field.field], side)}
                    />
                    <span className={field[side] === '' ? 'hint' : undefined}>
                      {field[side] || strings.nothing}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A long text comes last, so that it hides nothing. */
const rank = ({ field }: EntryField) => (field === 'abstract' ? 1 : 0);
