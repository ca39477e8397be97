import type { CitedPaper } from '../../shared/bibliography/entry.ts';
import type { Paper } from '../../shared/paper.ts';
import { library } from './library.ts';

/** A paper with all that its entry is made from, but for the user's words and former citekeys. */
export type PaperToCite = { paper: Paper; cited: CitedPaper };

/** Some papers by their ids, in that order; those that are not there any more are left out. */
export async function papersToCite(ids: readonly string[]): Promise<PaperToCite[]> {
  const { papers, texts } = library().db;
  const [rows, textRows] = await Promise.all([papers.bulkGet([...ids]), texts.bulkGet([...ids])]);
  return rows.flatMap((paper, index) =>
    paper ? { paper, cited: { ...paper, entry: textRows[index]?.entry } } : [],
  );
}
