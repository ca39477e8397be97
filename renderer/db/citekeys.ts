import { foldCitekey, mintCitekey } from '../../shared/bibliography/citekey.ts';
import type { Change } from '../../shared/operation.ts';
import type { Paper } from '../../shared/paper.ts';
import { commit } from './commit.ts';
import { library } from './library.ts';

/**
 * The citekeys of papers, by paper id. A paper without one gets one now and keeps it for ever;
 * new keys are minted in the order of the papers' ids, whatever order they were chosen in.
 */
export async function citekeysFor(papers: readonly Paper[]): Promise<Map<string, string>> {
  const keys = await storedKeys(papers);
  if (papers.every((paper) => keys.has(paper.id))) return keys;
  await commit(async () => {
    // Read again in here: another export may have minted keys in between.
    const present = await storedKeys(papers);
    const missing = new Map(papers.map((paper) => [paper.id, paper]));
    for (const id of present.keys()) missing.delete(id);
    const inOrder = [...missing.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const taken = new Set((await library().db.citekeys.orderBy('folded').keys()).map(String));
    return inOrder.map((paper): Change => {
      const citekey = mintCitekey(paper, (folded) => taken.has(folded));
      const folded = foldCitekey(citekey);
      taken.add(folded);
      const row = { paperId: paper.id, citekey, folded };
      return { table: 'citekeys', key: paper.id, before: null, after: row };
    });
  });
  return storedKeys(papers);
}

async function storedKeys(papers: readonly Paper[]): Promise<Map<string, string>> {
  const rows = await library().db.citekeys.bulkGet(papers.map((paper) => paper.id));
  return new Map(rows.flatMap((row) => (row ? [[row.paperId, row.citekey]] : [])));
}
