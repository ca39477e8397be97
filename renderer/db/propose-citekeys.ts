import type { Formula } from '../../shared/bibliography/citekey/ast.ts';
import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { baseCitekey } from '../../shared/bibliography/citekey.ts';
import type { Paper } from '../../shared/paper.ts';
import { keyedPapers, makingFor } from './citekey-making.ts';
import { storedKeys } from './citekeys.ts';
import { TakenCitekeys } from './taken-citekeys.ts';
import { inSlices } from './write-rows.ts';

/** What a paper is called, null if nothing yet, and what a formula would call it. */
export type Proposal = { paper: Paper; now: string | null; next: string };

/**
 * What papers would be called if their citekeys were made anew, in the order of their ids. A paper
 * may keep or take up again a key of its own; those of other papers are taken, old ones too. Nothing
 * is stored. `rest` lets the window draw in between; `by` is another formula than that of the
 * settings.
 */
export async function proposeCitekeys(
  papers: readonly Paper[],
  rest: () => Promise<void>,
  by?: Formula,
): Promise<Proposal[]> {
  const making = await makingFor(papers, by);
  const inOrder = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keys = await storedKeys(inOrder.map(({ id }) => id));
  const bases: string[] = [];
  await inSlices(inOrder, async (slice) => {
    for (const paper of await keyedPapers(slice, making)) bases.push(baseCitekey(paper, making));
    await rest();
  });
  const taken = new TakenCitekeys(papers.length);
  await taken.read(bases);
  return inOrder.map((paper, index): Proposal => {
    const keyed = keys.get(paper.id);
    const own = keyed && new Set([keyed.citekey, ...keyed.ids].map(foldCitekey));
    const next = taken.give(bases[index] ?? '', own);
    return { paper, now: keyed?.citekey ?? null, next };
  });
}
