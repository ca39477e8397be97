import { useState } from 'react';
import { sayError } from '../../state/notice.ts';
import { Button } from '../../ui/button.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryOptions } from './entry-options.tsx';
import { fileProblem } from './problems.ts';
import { type Plan, withAllSides, withEntries } from './review-plan.ts';
import type { ReviewSession } from './review-session.ts';
import { reviewStrings as strings } from './review-strings.ts';
import { type EntryFilter, type EntryRow, sideOf } from './review-types.ts';

type Props = {
  session: ReviewSession;
  plan: Plan;
  onPlan: (change: (plan: Plan) => Plan) => void;
};

const FILTERS = ['all', 'new', 'fills', 'conflicts', 'known', 'double', 'clash'] as const;

/** What a bibliography holds, entry by entry, and what is to become of each. */
export function EntriesStep({ session, plan, onPlan }: Props) {
  const { summary } = session;
  const { counts } = summary;
  const [filter, setFilter] = useState<EntryFilter>('all');
  const [open, setOpen] = useState<EntryRow | null>(null);
  const switchAll = (isOn: boolean) => {
    session.ask('entries', { filter }).then((entries) => {
      onPlan((before) => withEntries(before, entries, isOn));
    }, sayError);
  };
  const { conflicts } = plan.decisions;
  return (
    <>
      <p role="status">{strings.summary(counts, plan.off)}</p>
      <fieldset className="chips">
        <legend className="unseen">{strings.show}</legend>
        {FILTERS.filter((each) => each === 'all' || counts[each] > 0).map((each) => (
          <Button
            key={each}
            look={each === filter ? 'strong' : 'plain'}
            aria-pressed={each === filter}
            label={strings.filters[each](counts[each])}
            onClick={() => {
              setFilter(each);
              setOpen(null);
            }}
          />
        ))}
      </fieldset>
      <div className="chips">
        <Button label={strings.takeAll} onClick={() => switchAll(true)} />
        <Button label={strings.leaveAll} onClick={() => switchAll(false)} />
        {counts.conflicts > 0 && (
          <>
            <Button
              label={strings.allMine}
              aria-pressed={conflicts === 'mine'}
              onClick={() => onPlan((before) => withAllSides(before, 'mine'))}
            />
            <Button
              label={strings.allTheirs}
              aria-pressed={conflicts === 'theirs'}
              onClick={() => onPlan((before) => withAllSides(before, 'theirs'))}
            />
          </>
        )}
      </div>
      <EntryList
        key={filter}
        session={session}
        filter={filter}
        count={counts[filter]}
        off={plan.decisions.off}
        open={open?.index ?? null}
        onSwitch={(row, isOn) => onPlan((before) => withEntries(before, [row], isOn))}
        onOpen={(row) => setOpen((before) => (before?.index === row.index ? null : row))}
      />
      {open && (
        <EntryFields
          key={open.index}
          session={session}
          row={open}
          sideOf={(field) => sideOf(plan.decisions, open.index, field)}
          onPlan={onPlan}
        />
      )}
      <EntryOptions
        summary={summary}
        options={plan.options}
        onChange={(options) => onPlan((before) => ({ ...before, options }))}
      />
      {summary.problemCount > 0 && (
        <details>
          <summary>{strings.problems(summary.problemCount)}</summary>
          <ul className="unused" aria-label={strings.problemList}>
            {summary.problems.map(fileProblem).map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be worded alike, and none moves
              <li key={index}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      {summary.parts > 0 && <p className="hint">{strings.parts(summary.parts)}</p>}
    </>
  );
}
