import type { Subject } from '../../shared/bibliography/lint/finding.ts';
import { subjectOf } from '../../shared/bibliography/lint/subject.ts';
import type { LibraryDatabase } from './database.ts';

/** A paper as the check of bibliographies sees it, and what of it is passed over. */
export type LintPaper = { subject: Subject; ignored: readonly string[] };

/** The papers of some ids, without those that are not there. */
export async function lintPapers(
  db: LibraryDatabase,
  ids: readonly string[],
): Promise<LintPaper[]> {
  const keys = [...ids];
  const [papers, texts, citekeys, marks] = await Promise.all([
    db.papers.bulkGet(keys),
    db.texts.bulkGet(keys),
    db.citekeys.bulkGet(keys),
    db.marks.bulkGet(keys),
  ]);
  return papers.flatMap((paper, index) => {
    if (!paper) return [];
    const subject = subjectOf(paper, texts[index], citekeys[index]?.citekey ?? null);
    return { subject, ignored: marks[index]?.ignored ?? [] };
  });
}

/** The ids of all papers in their order, so many at a time. */
export async function* allIds(db: LibraryDatabase, chunk: number): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const ids = await db.papers.where(':id').above(after).limit(chunk).primaryKeys();
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
    yield ids;
  }
}
