import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { baseCitekey, mintCitekey } from '../../shared/bibliography/citekey.ts';
import type { Change } from '../../shared/operation.ts';
import type { Paper } from '../../shared/paper.ts';
import { takenBy } from './citekey-owners.ts';
import { library } from './library.ts';

/**
 * The changes that give a citekey to those of the papers that have none, within the caller's
 * transaction: in the order of their ids, whatever order they come in, so that the same papers get
 * the same suffixes.
 */
export async function mintedFor(papers: readonly Paper[]): Promise<Change[]> {
  const missing = await withoutKey(papers);
  if (missing.length === 0) return [];
  const bases = missing.map((paper) => foldCitekey(baseCitekey(paper)));
  const taken = await takenBy(bases);
  return missing.map((paper): Change => {
    const citekey = mintCitekey(paper, (folded) => taken.has(folded));
    const folded = foldCitekey(citekey);
    taken.add(folded);
    const row = { paperId: paper.id, citekey, folded };
    return { table: 'citekeys', key: paper.id, before: null, after: row };
  });
}

/** Those papers that have no citekey, each once, by their ids. */
async function withoutKey(papers: readonly Paper[]): Promise<Paper[]> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const rows = await library().db.citekeys.bulkGet([...byId.keys()]);
  for (const row of rows) if (row) byId.delete(row.paperId);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
