import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { baseCitekey, type Making } from '../../shared/bibliography/citekey.ts';
import type { Change } from '../../shared/operation.ts';
import type { Paper } from '../../shared/paper.ts';
import { keyedPapers, makingFor } from './citekey-making.ts';
import { commit, newSession } from './commit.ts';
import { library } from './library.ts';
import { TakenCitekeys } from './taken-citekeys.ts';
import { inSlices } from './write-rows.ts';

/** Gives every paper without a citekey one, in the order of their ids, a part at a time. */
export async function mintCitekeys(papers: readonly Paper[]): Promise<void> {
  const making = await makingFor(papers);
  const taken = new TakenCitekeys(papers.length);
  let group = '';
  const inOrder = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  // A transaction each: the window stays free in between.
  await inSlices(inOrder, async (slice) => {
    // Looked up again in there: somebody else may have minted keys in between.
    ({ group } = await commit(() => mintedFor(slice, making, taken), newSession(), group));
  });
}

/**
 * The changes that give a citekey to those of the papers that have none, within the caller's
 * transaction: in the order of their ids, whatever order they come in, so that the same papers get
 * the same suffixes.
 */
export async function mintedFor(
  papers: readonly Paper[],
  making: Making,
  taken = new TakenCitekeys(papers.length),
): Promise<Change[]> {
  const missing = await withoutKey(papers);
  if (missing.length === 0) return [];
  const keyed = await keyedPapers(missing, making);
  const bases = keyed.map((paper) => baseCitekey(paper, making));
  await taken.read(bases);
  return missing.map(({ id }, index): Change => {
    const citekey = taken.give(bases[index] ?? '');
    const folded = foldCitekey(citekey);
    return { table: 'citekeys', key: id, before: null, after: { paperId: id, citekey, folded } };
  });
}

/** Those papers that have no citekey, each once, by their ids. */
async function withoutKey(papers: readonly Paper[]): Promise<Paper[]> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const rows = await library().db.citekeys.bulkGet([...byId.keys()]);
  for (const row of rows) if (row) byId.delete(row.paperId);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
