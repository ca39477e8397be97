import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { DraftField, Paper, PaperTexts } from '../../../shared/paper.ts';
import { library } from '../../db/library.ts';
import { splitOff } from '../../db/split-off.ts';
import { perform } from '../../state/history.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './strings.ts';

/** Facts that may be another work's; what they share stays with both. */
const FIELDS = [
  'arxivId',
  'doi',
  'venue',
  'published',
  'abstract',
  'summary',
  'code',
  'project',
  'url',
  'comment',
  'journalRef',
] as const satisfies readonly DraftField[];

/** Makes two papers of one that is two works by mistake. */
export function SplitPaperDialog({ id }: { id: string }) {
  const known = useLiveQuery(async () => {
    const { db } = library();
    const [paper, texts] = await Promise.all([db.papers.get(id), db.texts.get(id)]);
    return paper ? { ...paper, ...texts } : null;
  }, [id]);
  return known ? <SplitForm known={known} /> : null;
}

function SplitForm({ known }: { known: Paper & Partial<PaperTexts> }) {
  const [sources, setSources] = useState<readonly string[]>([]);
  const [fields, setFields] = useState<readonly DraftField[]>([]);
  const split = () => {
    closeDialog();
    void perform(strings.splitDone, () => splitOff(known.id, { sources, fields }));
  };
  return (
    <Dialog
      title={strings.splitTitle}
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.cancel} onClick={closeDialog} />
          <Button
            label={strings.split}
            look="strong"
            disabled={sources.length + fields.length === 0}
            onClick={split}
          />
        </>
      }
    >
      <p className="hint">{strings.splitHint}</p>
      <Ticks
        legend={strings.splitSources}
        all={known.seenIn.map(({ source }) => ({ value: source, label: source }))}
        chosen={sources}
        onChange={setSources}
      />
      <Ticks
        legend={strings.splitFields}
        all={FIELDS.flatMap((name) => {
          const value = known[name];
          return value ? [{ value: name, label: strings.names[name], hint: String(value) }] : [];
        })}
        chosen={fields}
        onChange={setFields}
      />
    </Dialog>
  );
}

type TicksProps<T extends string> = {
  legend: string;
  all: readonly { value: T; label: string; hint?: string }[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
};

/** Any of a few. */
function Ticks<T extends string>({ legend, all, chosen, onChange }: TicksProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {all.map(({ value, label, hint }) => (
        <label key={value} className="choice-line">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(
                target.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
              )
            }
          />
          <span className="tick">
            {label}
            {hint && <span className="hint tick-hint"> {hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
