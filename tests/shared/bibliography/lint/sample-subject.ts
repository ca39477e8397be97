import { draftOfEntry } from '../../../../shared/bibliography/draft.ts';
import type {
  Check,
  DraftEdit,
  Finding,
  Subject,
} from '../../../../shared/bibliography/lint/finding.ts';
import { subjectOf } from '../../../../shared/bibliography/lint/subject.ts';
import type { Entry, EntryType, Fields } from '../../../../shared/bibliography/model.ts';
import { entryOfRaw } from '../../../../shared/bibliography/parse/entry-of-raw.ts';
import { rawOf } from '../../../../shared/bibliography/raw-of.ts';
import type { Paper } from '../../../../shared/paper.ts';
import { samplePaper } from '../../sample-paper.ts';

/** The day of every test. */
export const CIRCUMSTANCES = { today: '2026-06-01' };

/** A paper without any fault, of which a test says only what matters to it. */
export function subject(
  facts: Partial<Paper> = {},
  { abstract, citekey = null }: { abstract?: string; citekey?: string | null } = {},
): Subject {
  const paper = samplePaper('kites', {
    title: 'A Study of Kites in Strong Winds',
    authors: [{ family: 'Lovelace', given: 'Ada' }],
    published: '2025-02-19',
    arxivId: '2502.13922',
    ...facts,
  });
  return subjectOf(paper, abstract ? { abstract } : {}, citekey);
}

/** A paper that came with an entry, complete but for the fields that a test gives it. */
export function withEntry(fields: Fields, type: EntryType = 'article'): Subject {
  const entry: Entry = {
    type,
    citekey: 'kites',
    fields: {
      title: [{ math: false, text: 'A Study of Kites' }],
      author: [{ family: 'Lovelace', given: 'Ada' }],
      date: '2025',
      ...fields,
    },
  };
  const draft = draftOfEntry(entryOfRaw(rawOf(entry), 'kites'));
  if (!draft) throw new Error('an entry without title');
  const { abstract, entry: raw, authors = [], topics = [], ...facts } = draft;
  const paper = samplePaper('kites', { ...facts, authors, topics });
  return subjectOf(paper, { ...(abstract && { abstract }), ...(raw && { entry: raw }) }, null);
}

/** What a rule finds, without the edits. */
export function found(check: Check, seen: Subject): Omit<Finding, 'edit'>[] {
  return check(seen, CIRCUMSTANCES).map(({ edit: _edit, ...finding }) => finding);
}

/** The edit of the one finding of a rule. */
export function editOf(check: Check, seen: Subject): DraftEdit | undefined {
  const [finding, ...others] = check(seen, CIRCUMSTANCES);
  if (others.length > 0) throw new Error('more than one finding');
  return finding?.edit;
}

/** What a rule makes of a title; null where it finds nothing. */
export function mendedTitle(check: Check, title: string): string | undefined | null {
  const [finding] = check(subject({ title }), CIRCUMSTANCES);
  return finding ? finding.edit?.title : null;
}
