import type { Paper } from '../../../shared/paper.ts';
import { citekeysFor, storedKeys } from '../../db/citekeys.ts';
import { mintedFor } from '../../db/mint-citekeys.ts';

/** The citekeys of papers by their ids; those that have none get one, in the order of their ids. */
export async function keysFor(papers: readonly Paper[]): Promise<Map<string, string>> {
  const keys = await citekeysFor(papers);
  return new Map([...keys].map(([id, { citekey }]) => [id, citekey]));
}

/** The citekeys that papers have, or would get: nothing is stored. */
export async function likelyKeys(papers: readonly Paper[]): Promise<Map<string, string>> {
  const [stored, minted] = await Promise.all([
    storedKeys(papers.map(({ id }) => id)),
    mintedFor(papers),
  ]);
  const keys = new Map([...stored].map(([id, { citekey }]) => [id, citekey]));
  for (const { key, after } of minted) keys.set(String(key), String(after?.citekey));
  return keys;
}
