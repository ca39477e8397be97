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

/**
 * All papers in the order of their ids, so many at a time: one read of a range from each table,
 * which is several times as quick as looking the papers up.
 */
export async function* allLintPapers(
  db: LibraryDatabase,
  chunk: number,
): AsyncGenerator<LintPaper[]> {
  for (let after = ''; ; ) {
    const papers = await db.papers.where(':id').above(after).limit(chunk).toArray();
    const [first, last] = [papers[0]?.id, papers.at(-1)?.id];
    if (first === undefined || last === undefined) return;
    after = last;
    const [texts, citekeys, marks] = await Promise.all([
      db.texts.where(':id').between(first, last, true, true).toArray(),
      db.citekeys.where(':id').between(first, last, true, true).toArray(),
      db.marks.where(':id').between(first, last, true, true).toArray(),
    ]);
    const textOf = new Map(texts.map((row) => [row.id, row]));
    const keyOf = new Map(citekeys.map((row) => [row.paperId, row.citekey]));
    const ignoredOf = new Map(marks.map((row) => [row.paperId, row.ignored ?? []]));
    yield papers.map((paper) => ({
      subject: subjectOf(paper, textOf.get(paper.id), keyOf.get(paper.id) ?? null),
      ignored: ignoredOf.get(paper.id) ?? [],
    }));
  }
}
