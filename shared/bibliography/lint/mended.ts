import type { Paper, PaperTexts } from '../../paper.ts';
import type { Circumstances, DraftEdit } from './finding.ts';
import { lintPaper } from './lint.ts';
import type { RuleId } from './rules.ts';
import { subjectOf } from './subject.ts';

/** A paper has not so many fields that one rule mends. */
const MOST = 30;

/** A paper's rows, as far as a mend reads and changes them. */
export type MendedPaper = {
  paper: Paper;
  texts: PaperTexts | undefined;
  citekey: string | null;
};

/**
 * The one edit that mends all that a rule finds in a paper, or in one field of it; null where there
 * is nothing to mend. One mend after the other: each sees what the one before has made of the entry.
 */
export function mendedBy(
  rule: RuleId,
  { paper, texts, citekey }: MendedPaper,
  circumstances: Circumstances,
  field: string | null = null,
): DraftEdit | null {
  let whole: DraftEdit = {};
  for (let count = 0; count < MOST; count += 1) {
    const now = withEdit(paper, texts, whole);
    const found = lintPaper(subjectOf(now.paper, now.texts, citekey), circumstances, [rule]);
    const isOne = (each: { field: string; edit?: DraftEdit }) =>
      each.edit !== undefined && (field === null || each.field === field);
    const edit: DraftEdit | undefined = found.get(rule)?.find(isOne)?.edit;
    if (!edit) break;
    whole = Object.assign({}, whole, edit);
  }
  return Object.keys(whole).length > 0 ? whole : null;
}

function withEdit(
  paper: Paper,
  texts: PaperTexts | undefined,
  edit: DraftEdit,
): { paper: Paper; texts: Omit<PaperTexts, 'id'> } {
  const changed: Record<string, unknown> = { ...paper, ...texts };
  for (const [name, value] of Object.entries(edit)) changed[name] = value ?? undefined;
  // Names and values are those of the edit's own type.
  const { abstract, summary, entry, ...rest } = changed as Paper & PaperTexts;
  return {
    paper: { ...rest, authors: rest.authors ?? [], topics: rest.topics ?? [] },
    texts: { ...(abstract && { abstract }), ...(summary && { summary }), ...(entry && { entry }) },
  };
}
