import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { type Change, patch, removal } from '../../shared/operation.ts';
import { commit } from './commit.ts';
import { library } from './library.ts';
import type { CitekeyRow, MergeRow } from './rows.ts';

/** What a merge keeps of the citekeys of the paper that is gone, to give them back one day. */
export type FormerKeys = Pick<MergeRow, 'citekey' | 'keyMoved' | 'aliases'>;

/** The most merges that can stand in a row: a paper merged into one that was merged, and so on. */
const MOST_MERGES = 20;

/**
 * The changes that hand the citekeys of a paper over to the one that it is merged into. The other's
 * key stays; this one's becomes an alias of it, or its key where it has none.
 */
export async function movedCitekeys(
  from: string,
  to: string,
  at: number,
): Promise<{ changes: (Change | null)[]; former: FormerKeys }> {
  const { db } = library();
  const [[row, own], aliases] = await Promise.all([
    db.citekeys.bulkGet([from, to]),
    db.aliases.where('paperId').equals(from).toArray(),
  ]);
  const others = aliases.filter(({ folded }) => folded !== row?.folded || !own);
  const moved = others.map((alias) => patch('aliases', alias.folded, alias, { paperId: to }));
  const former: FormerKeys = {
    ...(row && { citekey: row.citekey, ...(!own && { keyMoved: true as const }) }),
    ...(others.length > 0 && { aliases: others.map(({ folded }) => folded) }),
  };
  if (!row) return { changes: moved, former };
  const gone = removal('citekeys', from, row);
  if (!own) {
    const { paperId: _from, ...key } = row;
    return { changes: [...moved, gone, patch('citekeys', to, null, key)], former };
  }
  return { changes: [...moved, gone, await becomesAlias(row, to, at)], former };
}

/** The changes that give a paper which is split off again the citekeys that it had. */
export async function returnedCitekeys(merge: MergeRow): Promise<(Change | null)[]> {
  const { db } = library();
  const { id, citekey, keyMoved, aliases = [] } = merge;
  const folded = citekey === undefined ? '' : foldCitekey(citekey);
  const [present, alias, holder, others, kept] = await Promise.all([
    db.citekeys.get(id),
    db.aliases.get(folded),
    db.citekeys.where('folded').equals(folded).first(),
    db.aliases.bulkGet(aliases),
    lastInto(merge.into),
  ]);
  const changes = others.map((row) =>
    // One that went back to a paper which was split off before is no longer this one's.
    row?.paperId === kept ? patch('aliases', row.folded, row, { paperId: id }) : null,
  );
  if (citekey === undefined || present) return changes;
  const back = patch('citekeys', id, null, { paperId: id, citekey, folded });
  if (alias) return [...changes, removal('aliases', folded, alias), back];
  // A key that the other took over is this paper's; one that it was given by hand is its own.
  if (holder && keyMoved) return [...changes, removal('citekeys', holder.paperId, holder), back];
  return changes;
}

/**
 * Merges of earlier versions left the key of the paper that is gone in its place, where it found
 * nothing any more: such keys become aliases of the paper that was kept. Does nothing a second time.
 */
export async function mendMergedKeys(): Promise<void> {
  const { db } = library();
  const ids = await db.merges.toCollection().primaryKeys();
  const left = (await db.citekeys.bulkGet(ids)).filter((row) => row !== undefined);
  if (left.length === 0) return;
  await commit(async () => {
    const plans = await Promise.all(left.map(({ paperId }) => mended(paperId)));
    return plans.flat();
  });
}

async function mended(id: string): Promise<(Change | null)[]> {
  const { db } = library();
  const [row, merge, paper] = await Promise.all([
    db.citekeys.get(id),
    db.merges.get(id),
    db.papers.get(id),
  ]);
  if (!row || !merge || paper) return [];
  const { citekey } = row;
  return [
    removal('citekeys', id, row),
    await becomesAlias(row, await lastInto(merge.into), merge.at),
    patch('merges', id, merge, { citekey }),
  ];
}

/** The change that makes a key an alias of another paper. */
async function becomesAlias(
  { citekey, folded }: CitekeyRow,
  paperId: string,
  at: number,
): Promise<Change | null> {
  const row = (await library().db.aliases.get(folded)) ?? null;
  return patch('aliases', folded, row, { citekey, paperId, at });
}

/** The paper that is there of those that were merged into one another. */
async function lastInto(id: string): Promise<string> {
  let last = id;
  for (let step = 0; step < MOST_MERGES; step += 1) {
    const merge = await library().db.merges.get(last);
    if (!merge) break;
    last = merge.into;
  }
  return last;
}
