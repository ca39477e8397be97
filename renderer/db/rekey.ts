import { foldCitekey, isCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { type Change, patch, removal } from '../../shared/operation.ts';
import { commitEach, type Progress, type Stored } from './bulk.ts';
import { ownersOf } from './citekey-owners.ts';
import { library } from './library.ts';

/** The citekey that a paper is to have from now on. */
export type Rekeying = { paperId: string; citekey: string };

/**
 * Gives papers other citekeys, all as one action. The keys that they had stay with them as aliases;
 * a key that means another paper, now or from before, is not given, and that paper keeps the one it
 * has. A paper may take up again a key that it had itself.
 */
export function rekey(rekeyings: readonly Rekeying[], progress?: Progress): Promise<Stored> {
  const wanted = new Map(rekeyings.map(({ paperId, citekey }) => [paperId, citekey]));
  const plan = (ids: readonly string[]) =>
    rekeyed(ids.map((paperId) => ({ paperId, citekey: wanted.get(paperId) ?? '' })));
  return commitEach([...wanted.keys()], plan, progress);
}

/** The changes that give papers other citekeys, within the caller's transaction. */
export async function rekeyed(rekeyings: readonly Rekeying[]): Promise<(Change | null)[]> {
  const { db } = library();
  const rows = await db.citekeys.bulkGet(rekeyings.map(({ paperId }) => paperId));
  const wanted = rekeyings.map(({ citekey }) => foldCitekey(citekey));
  const owners = await ownersOf(wanted);
  const former = [...wanted, ...rows.flatMap((row) => row?.folded ?? [])];
  const aliases = new Map(
    (await db.aliases.bulkGet(former)).flatMap((row) => (row ? [[row.folded, row]] : [])),
  );
  const given = new Set<string>();
  const at = Date.now();
  return rekeyings.flatMap(({ paperId, citekey }, index) => {
    const folded = wanted[index] ?? '';
    const row = rows[index];
    const owner = owners.get(folded);
    const isFree = (!owner || owner.paperId === paperId) && !given.has(folded);
    if (!isFree || !isCitekey(citekey) || row?.citekey === citekey) return [];
    given.add(folded);
    const own = aliases.get(folded);
    if (!row) {
      const taken = own ? removal('aliases', folded, own) : null;
      return [taken, patch('citekeys', paperId, null, { paperId, citekey, folded })];
    }
    const old = { citekey: row.citekey, paperId, at };
    return [
      own && folded !== row.folded ? removal('aliases', folded, own) : null,
      patch('citekeys', paperId, row, { citekey, folded }),
      patch('aliases', row.folded, aliases.get(row.folded) ?? null, old),
    ];
  });
}
