import type { Circumstances } from '../../shared/bibliography/lint/finding.ts';
import { mendedBy } from '../../shared/bibliography/lint/mended.ts';
import type { RuleId } from '../../shared/bibliography/lint/rules.ts';
import { subjectOf } from '../../shared/bibliography/lint/subject.ts';
import { writtenField } from '../../shared/bibliography/lint/write-field.ts';
import type { Change } from '../../shared/operation.ts';
import { commitEach, commitInPortions, type Progress, type Stored } from './bulk.ts';
import { commit } from './commit.ts';
import { editChanges } from './edit-paper.ts';
import { library } from './library.ts';
import { mergeChanges } from './merge-papers.ts';

/**
 * Mends what one rule finds in papers, as they are now: a paper that has changed since it was looked
 * at gets the mend that it needs, or none. Facts become the user's own. `field` limits it to one.
 */
export function mendPapers(
  paperIds: readonly string[],
  rule: RuleId,
  circumstances: Circumstances,
  field: string | null,
  progress?: Progress,
): Promise<Stored> {
  const plan = async (ids: readonly string[]) => {
    const { db } = library();
    const keys = [...ids];
    const [papers, texts, citekeys] = await Promise.all([
      db.papers.bulkGet(keys),
      db.texts.bulkGet(keys),
      db.citekeys.bulkGet(keys),
    ]);
    const changes: (Change | null)[] = [];
    for (const [index, paper] of papers.entries()) {
      if (!paper) continue;
      const rows = { paper, texts: texts[index], citekey: citekeys[index]?.citekey ?? null };
      const edit = mendedBy(rule, rows, circumstances, field);
      if (edit) changes.push(...(await editChanges(paper, rows.texts, edit)));
    }
    return changes;
  };
  return commitEach(paperIds, plan, progress);
}

/**
 * Writes a field of a paper's entry by hand. Nothing changes where the field cannot have such a text
 * or the paper has no entry.
 */
export function writeField(id: string, field: string, text: string): Promise<Stored> {
  return commit(async () => {
    const { db } = library();
    const [paper, texts] = await Promise.all([db.papers.get(id), db.texts.get(id)]);
    const edit = paper && writtenField(subjectOf(paper, texts, null), field, text);
    return edit ? editChanges(paper, texts, edit) : [];
  });
}

/** One paper that is to be merged into another one. */
export type Twin = { id: string; into: string };

/** Merges papers into their twins, one after the other: of three that are one, one is left. */
export function mergeTwins(twins: readonly Twin[], progress?: Progress): Promise<Stored> {
  const [first] = twins;
  if (first && twins.length === 1) return commit(() => mergeChanges(first.into, first.id));
  let at = 0;
  return commitInPortions(
    twins.length,
    async () => {
      const twin = twins[at];
      at += 1;
      const changes = twin ? await mergeChanges(twin.into, twin.id) : [];
      return { changes, settled: 1, more: at < twins.length };
    },
    progress,
  );
}
