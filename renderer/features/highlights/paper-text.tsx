import { type KeyboardEvent, useId } from 'react';
import { findAnchor } from '../../../shared/anchor.ts';
import { type Run, runsOf } from '../../../shared/reading-text.ts';
import type { HighlightField, HighlightRow } from '../../db/rows.ts';
import { useMatches } from '../../ui/marked.tsx';
import { TexMath } from '../../ui/tex.tsx';
import { type Stretch, stepSentence, stepWord } from './sentences.ts';
import { strings } from './strings.ts';
import { selectedPassage, selectPassage } from './text-selection.ts';

type Props = { field: HighlightField; text: string; highlights: readonly HighlightRow[] };

/** Stands for the id of a highlight where what is searched was found. */
const MATCH = 'match';

/** An abstract or summary with its highlights; sentences can be selected by arrow keys. */
export function PaperText({ field, text, highlights }: Props) {
  const heading = useId();
  const matches = useMatches(text, 'abstract').map((match) => ({ ...match, id: MATCH }));
  const colours = new Map(highlights.map(({ id, colour }) => [id, colour]));
  const ranges = highlights.flatMap(({ id, anchor }) => {
    const place = findAnchor(text, anchor);
    return place ? [{ ...place, id }] : [];
  });
  return (
    <section className="paper-text" aria-labelledby={heading}>
      <h2 id={heading}>{strings[field]}</h2>
      <p
        data-field={field}
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its text is selected by keys
        tabIndex={0}
        title={strings.keysHint}
        onKeyDown={(event) => selectByKey(event, text)}
      >
        {runsOf(text, [...matches, ...ranges]).map((run) => (
          <TextRun key={run.start} run={run} colour={colours.get(run.ids.at(-1) ?? '')} />
        ))}
      </p>
    </section>
  );
}

function TextRun({ run, colour }: { run: Run; colour: string | undefined }) {
  const place = { 'data-start': run.start, 'data-end': run.end, 'data-kind': run.kind };
  const shown = run.kind === 'math' ? <TexMath source={run.shown} /> : run.shown;
  const found = run.ids.includes(MATCH) ? 'match' : undefined;
  const highlight = run.ids.filter((id) => id !== MATCH).at(-1);
  if (highlight === undefined && !found) return <span {...place}>{shown}</span>;
  if (highlight === undefined) {
    return (
      <mark {...place} className={found}>
        {shown}
      </mark>
    );
  }
  return (
    <mark {...place} className={found} data-colour={colour} data-highlight={highlight}>
      {shown}
    </mark>
  );
}

/** Arrow keys choose a sentence; with Shift they change the end by a word. */
function selectByKey(event: KeyboardEvent<HTMLElement>, text: string): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const holder = event.currentTarget;
  const passage = selectedPassage(getSelection());
  const at: Stretch | null = passage?.field === holder.dataset.field ? passage : null;
  const next = event.shiftKey && at ? stepWord(text, at, step) : stepSentence(text, at, step);
  if (next) selectPassage(holder, next.start, next.end);
}
