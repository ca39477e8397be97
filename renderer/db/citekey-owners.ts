import { library } from './library.ts';

/** The paper that a citekey means: by its key, or by one that it had before. */
export type CitekeyOwner = { paperId: string; citekey: string; isAlias: boolean };

/** So many keys are looked up one by one; for more, all keys are read at once. */
const FEW = 500;

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

/**
 * All folded citekeys and aliases that new keys with these beginnings can clash with, and maybe
 * others. Few beginnings are looked up; for many, everything is read, which is quicker then.
 */
export async function takenBy(bases: readonly string[]): Promise<Set<string>> {
  const { citekeys, aliases } = library().db;
  if (bases.length > FEW) {
    const [now, old] = await Promise.all([
      citekeys.orderBy('folded').keys(),
      aliases.toCollection().primaryKeys(),
    ]);
    return new Set([...now.map(String), ...old]);
  }
  const owners = await ownersOf(bases);
  const taken = new Set(owners.keys());
  // Only where a key is taken, or wanted twice, are those with suffixes looked for.
  const seen = new Set<string>();
  const wanted = bases.filter((base) => taken.has(base) || seen.size === seen.add(base).size);
  const found = await Promise.all(
    [...new Set(wanted)].flatMap((base) => [
      citekeys.where('folded').startsWith(base).keys(),
      aliases.where('folded').startsWith(base).primaryKeys(),
    ]),
  );
  for (const key of found.flat()) taken.add(String(key));
  return taken;
}

function ownerOf({ paperId, citekey }: { paperId: string; citekey: string }) {
  return { paperId, citekey };
}
