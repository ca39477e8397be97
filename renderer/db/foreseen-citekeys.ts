import type { Paper } from '../../shared/paper.ts';
import { makingFor } from './citekey-making.ts';
import { storedKeys } from './citekeys.ts';
import { mintedFor } from './mint-citekeys.ts';

/**
 * The citekeys that papers have, or would get if they were minted now, by paper id. Nothing is
 * stored: a paper that is only looked at needs no key.
 */
export async function foreseenCitekeys(
  papers: readonly Paper[],
): Promise<ReadonlyMap<string, string>> {
  const making = await makingFor(papers);
  const [stored, changes] = await Promise.all([
    storedKeys(papers.map(({ id }) => id)),
    mintedFor(papers, making),
  ]);
  const keys = new Map([...stored].map(([id, { citekey }]) => [id, citekey]));
  for (const { key, after } of changes) {
    const citekey = after?.citekey;
    if (typeof key === 'string' && typeof citekey === 'string' && !keys.has(key)) {
      keys.set(key, citekey);
    }
  }
  return keys;
}
