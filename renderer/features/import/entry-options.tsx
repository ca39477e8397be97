import type { ReactNode } from 'react';
import { STATUSES, type Status } from '../../../shared/paper.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Options } from './review-plan.ts';
import { reviewStrings as strings } from './review-strings.ts';
import type { ReviewSummary } from './review-types.ts';

type Props = {
  summary: ReviewSummary;
  options: Options;
  onChange: (options: Options) => void;
};

const CLASH_RULES = ['new-key', 'leave', 'rename'] as const;

/** What is chosen for all of a file: where it goes, its tags, its notes, its citekeys. */
export function EntryOptions({ summary, options, onChange }: Props) {
  const { tags, notes } = options;
  const setTags = (change: Partial<Options['tags']>) =>
    onChange({ ...options, tags: { ...tags, ...change } });
  const setNotes = (change: Partial<Options['notes']>) =>
    onChange({ ...options, notes: { ...notes, ...change } });
  const { clash } = summary.counts;
  return (
    <>
      {clash > 0 && (
        <Choice
          legend={strings.clashes(clash)}
          value={options.clash}
          options={CLASH_RULES.map((value) => ({ value, ...strings.clashRules[value] }))}
          onChange={(value) => onChange({ ...options, clash: value })}
        />
      )}
      <div className="form-grid">
        <label className="stack">
          {strings.status}
          <select
            className="field"
            value={options.status}
            onChange={(event) => {
              const status = STATUSES.find((each) => each === event.target.value);
              if (status) onChange({ ...options, status });
            }}
          >
            {(['inbox', 'queued', 'reading', 'read'] as const satisfies readonly Status[]).map(
              (status) => (
                <option key={status} value={status}>
                  {strings.statuses[status]}
                </option>
              ),
            )}
          </select>
        </label>
        <label className="stack">
          {strings.tagAll}
          <input
            className="field"
            value={tags.all}
            onChange={(event) => setTags({ all: event.target.value })}
          />
        </label>
        {tags.keywords && (
          <label className="stack">
            {strings.parentTag}
            <input
              className="field"
              value={tags.parent}
              onChange={(event) => setTags({ parent: event.target.value })}
            />
          </label>
        )}
      </div>
      <div>
        {summary.keywords > 0 && (
          <Tick checked={tags.keywords} onChange={(keywords) => setTags({ keywords })}>
            {strings.keywords(summary.keywords)}
          </Tick>
        )}
        {summary.annotations > 0 && (
          <Tick checked={notes.annotations} onChange={(annotations) => setNotes({ annotations })}>
            {strings.annotations(summary.annotations)}
          </Tick>
        )}
        {summary.remarks > 0 && (
          <Tick checked={notes.remarks} onChange={(remarks) => setNotes({ remarks })}>
            {strings.remarks(summary.remarks)}
          </Tick>
        )}
        {(notes.annotations || notes.remarks) && (
          <Tick checked={notes.append} onChange={(append) => setNotes({ append })}>
            {strings.append}
          </Tick>
        )}
      </div>
    </>
  );
}

type TickProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode };

function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="choice-line">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
