import { library } from './library.ts';

/** The paper that a citekey means: by its key, or by one that it had before. */
export type CitekeyOwner = { paperId: string; citekey: string; isAlias: boolean };

/**
 * Which papers some folded citekeys mean, as keys or as aliases; those that are free are not in it.
 * A key goes before an alias of the same paper.
 */
export async function ownersOf(folded: readonly string[]): Promise<Map<string, CitekeyOwner>> {
  const { citekeys, aliases } = library().db;
  const asked = [...new Set(folded)];
  const [old, now] = await Promise.all([
    aliases.bulkGet(asked),
    citekeys.where('folded').anyOf(asked).toArray(),
  ]);
  const owners = new Map<string, CitekeyOwner>();
  for (const row of old) {
    if (row) owners.set(row.folded, { ...ownerOf(row), isAlias: true });
  }
  for (const row of now) owners.set(row.folded, { ...ownerOf(row), isAlias: false });
  return owners;
}

function ownerOf({ paperId, citekey }: { paperId: string; citekey: string }) {
  return { paperId, citekey };
}
