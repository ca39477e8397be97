import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { ownersOf } from './citekey-owners.ts';
import type { KeyMemory } from './key-memory.ts';
import { library } from './library.ts';
import type { AliasRow, CitekeyRow } from './rows.ts';
import type { DoneHere, NewRow } from './user-rows.ts';

/**
 * The rows that keep the citekeys of papers which come in, as keys and as aliases. A paper without a
 * key gets the one that comes with it. One that has another keeps it, for it may be cited, and the
 * one that comes becomes an alias. A key that means another paper here, now or from before, is left
 * out.
 */
export async function citekeyRows(
  papers: readonly DoneHere[],
  memory: KeyMemory,
): Promise<NewRow[]> {
  const coming = papers.filter(({ done }) => done.citekey !== undefined || done.aliases?.length);
  if (coming.length === 0) return [];
  const old = coming.flatMap(({ id, isNew }) => (isNew ? [] : id));
  const folded = coming.flatMap(({ done }) => keysOf(done).map(foldCitekey));
  const [rows, owners] = await Promise.all([
    library().db.citekeys.bulkGet(old),
    ownersOf(memory.mayHaveCitekeys(folded)),
  ]);
  const keyed = new Set(rows.flatMap((row) => row?.paperId ?? []));
  const now = Date.now();
  const made = coming.flatMap(({ id: paperId, done }) =>
    keysOf(done).flatMap((citekey, nr, { length }): NewRow[] => {
      const folded = foldCitekey(citekey);
      if (owners.has(folded)) return [];
      const isAlias = citekey !== done.citekey || keyed.has(paperId);
      owners.set(folded, { paperId, citekey, isAlias });
      // Their order is that of their times: the oldest first, and what was its key there last.
      const at = citekey === done.citekey ? now : now - (length - nr);
      if (isAlias) return [added('aliases', folded, { folded, citekey, paperId, at })];
      keyed.add(paperId);
      return [added('citekeys', paperId, { paperId, citekey, folded })];
    }),
  );
  memory.addCitekeys([...owners.keys()]);
  return made;
}

const keysOf = ({ citekey, aliases = [] }: DoneHere['done']) =>
  citekey === undefined ? aliases : [citekey, ...aliases];

function added(table: 'citekeys' | 'aliases', key: string, row: CitekeyRow | AliasRow): NewRow {
  return { table, row, change: { table, key, before: null, after: { ...row } } };
}
