import type { Paper, PaperTexts } from '../../paper.ts';
import { factsOfEntry } from '../draft.ts';
import { factEntry } from '../fact-entry.ts';
import { entryOfRaw } from '../parse/entry-of-raw.ts';
import { withFacts } from '../with-facts.ts';
import type { Subject } from './finding.ts';

/** What the rules look at, from the rows of a paper. */
export function subjectOf(
  paper: Paper,
  texts: Omit<PaperTexts, 'id'> | undefined,
  citekey: string | null,
): Subject {
  const { abstract, entry: raw } = texts ?? {};
  const key = citekey ?? '';
  const entry = raw ? entryOfRaw(raw, key) : null;
  return {
    paper,
    ...(abstract && { abstract }),
    entry,
    told: entry && factsOfEntry(entry),
    // As `entryOf` has it, without reading the entry twice.
    exported: entry ? withFacts(entry, paper) : factEntry(paper, key),
    citekey,
  };
}
