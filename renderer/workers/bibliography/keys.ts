import type { Paper } from '../../../shared/paper.ts';
import { makingFor } from '../../db/citekey-making.ts';
import { storedKeys } from '../../db/citekeys.ts';
import { commit } from '../../db/commit.ts';
import { mintedFor } from '../../db/mint-citekeys.ts';

/**
 * The citekeys of papers by their ids; those that have none get one, in the order of their ids: all
 * in one transaction, for each that is stored on its own costs as much.
 */
export async function keysFor(papers: readonly Paper[]): Promise<Map<string, string>> {
  const making = await makingFor(papers);
  await commit(() => mintedFor(papers, making));
  const keys = await storedKeys(papers.map(({ id }) => id));
  return new Map([...keys].map(([id, { citekey }]) => [id, citekey]));
}
