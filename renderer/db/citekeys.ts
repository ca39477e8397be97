import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import type { Paper } from '../../shared/paper.ts';
import { type CitekeyOwner, ownersOf } from './citekey-owners.ts';
import { library } from './library.ts';
import type { AliasRow, CitekeyRow } from './rows.ts';
import { inSlices } from './write-rows.ts';

/** The citekey of a paper, and those that it had before, oldest first: biblatex's `ids`. */
export type Keyed = { citekey: string; ids: string[] };

/** Up to so many papers are looked up one by one; for more, the whole table is read in parts. */
const LOOKED_UP = 2000;
const READ = 4000;

/**
 * The citekeys of papers, by paper id. A paper without one gets one now and keeps it for ever;
 * new keys are minted in the order of the papers' ids, whatever order they were chosen in.
 */
export async function citekeysFor(papers: readonly Paper[]): Promise<Map<string, Keyed>> {
  const ids = [...new Set(papers.map(({ id }) => id))];
  const keys = await storedKeys(ids);
  const missing = papers.filter(({ id }) => !keys.has(id));
  if (missing.length === 0) return keys;
  // How keys are made takes tables that nobody waits for at a start.
  const { mintCitekeys } = await import('./mint-citekeys.ts');
  await mintCitekeys(missing);
  return storedKeys(ids);
}

/** The citekeys that papers have, by paper id; a paper without one is not in it. */
export async function storedKeys(paperIds: readonly string[]): Promise<Map<string, Keyed>> {
  const [rows, aliases] = await Promise.all([rowsOf(paperIds), aliasesOf(paperIds)]);
  const keys = new Map(
    rows.map(({ paperId, citekey }): [string, Keyed] => [paperId, { citekey, ids: [] }]),
  );
  for (const { paperId, citekey } of aliases) keys.get(paperId)?.ids.push(citekey);
  return keys;
}

/** The aliases of papers, oldest first; of those given up at one time, by their letters. */
export async function aliasesOf(paperIds: readonly string[]): Promise<AliasRow[]> {
  const { aliases } = library().db;
  const wanted = new Set(paperIds);
  const rows =
    wanted.size <= LOOKED_UP
      ? await aliases
          .where('paperId')
          .anyOf([...wanted])
          .toArray()
      : await aliases.filter(({ paperId }) => wanted.has(paperId)).toArray();
  return rows.sort((a, b) => a.at - b.at || (a.folded < b.folded ? -1 : 1));
}

/** A citekey from outside and the paper it is for; null for a paper that is yet to come in. */
export type Claim = { citekey: string; paperId: string | null };

/** A citekey that cannot be had, and the paper that has it: as its key, or from before. */
export type Clash = Claim & { owner: CitekeyOwner };

/**
 * Those citekeys that other papers have or had, in the order given. That one file claims the same
 * key twice is not seen here.
 */
export async function clashesOf(claims: readonly Claim[]): Promise<Clash[]> {
  const clashes: Clash[] = [];
  await inSlices(claims, async (slice) => {
    const owners = await ownersOf(slice.map(({ citekey }) => foldCitekey(citekey)));
    for (const claim of slice) {
      const owner = owners.get(foldCitekey(claim.citekey));
      if (owner && owner.paperId !== claim.paperId) clashes.push({ ...claim, owner });
    }
  });
  return clashes;
}

async function rowsOf(paperIds: readonly string[]): Promise<CitekeyRow[]> {
  const { citekeys } = library().db;
  if (paperIds.length <= LOOKED_UP) {
    const rows = await citekeys.bulkGet([...paperIds]);
    return rows.filter((row) => row !== undefined);
  }
  const wanted = new Set(paperIds);
  const rows: CitekeyRow[] = [];
  for (let last: string | undefined = ''; last !== undefined; ) {
    const read: CitekeyRow[] = await citekeys.where(':id').above(last).limit(READ).toArray();
    rows.push(...read.filter((row) => wanted.has(row.paperId)));
    last = read.at(-1)?.paperId;
  }
  return rows;
}
