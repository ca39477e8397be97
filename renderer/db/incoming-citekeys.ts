import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { patch } from '../../shared/operation.ts';
import { type CitekeyOwner, ownersOf } from './citekey-owners.ts';
import type { KeyMemory } from './key-memory.ts';
import { library } from './library.ts';
import type { AliasRow, CitekeyRow } from './rows.ts';
import type { DoneHere, NewRow } from './user-rows.ts';

/**
 * The rows that keep the citekeys of papers which come in, as keys and as aliases. A paper without a
 * key gets the one that comes with it. One that has another keeps it, and the one that comes becomes
 * an alias; the other way round where `win` says that keys which come in go before. A key that means
 * another paper here, now or from before, is left out.
 */
export async function citekeyRows(
  papers: readonly DoneHere[],
  memory: KeyMemory,
  win: boolean,
): Promise<NewRow[]> {
  const keyed = papers.filter(({ done }) => done.citekey !== undefined || done.aliases?.length);
  if (keyed.length === 0) return [];
  const old = keyed.flatMap(({ id, isNew }) => (isNew ? [] : id));
  const folded = keyed.flatMap(({ done }) => keysOf(done).map(foldCitekey));
  const [rows, owners] = await Promise.all([
    library().db.citekeys.bulkGet(old),
    ownersOf(memory.mayHaveCitekeys(folded)),
  ]);
  const keys = new Map(rows.flatMap((row) => (row ? [[row.paperId, row]] : [])));
  const made = keyed.flatMap((paper) => rowsFor(paper, keys, owners, win));
  memory.addCitekeys(made.flatMap(({ row }) => ('folded' in row ? String(row.folded) : [])));
  return made;
}

const keysOf = ({ citekey, aliases = [] }: DoneHere['done']) =>
  citekey === undefined ? aliases : [citekey, ...aliases];

/** The rows of one paper; what it takes is noted in `keys` and `owners`. */
function rowsFor(
  { id, done }: DoneHere,
  keys: Map<string, CitekeyRow>,
  owners: Map<string, CitekeyOwner>,
  win: boolean,
): NewRow[] {
  const at = Date.now();
  return keysOf(done).flatMap((citekey): NewRow[] => {
    const folded = foldCitekey(citekey);
    if (owners.has(folded)) return [];
    const own = keys.get(id);
    const isKey = citekey === done.citekey && (!own || win);
    owners.set(folded, { paperId: id, citekey, isAlias: !isKey });
    if (!isKey) return [aliasRow({ folded, citekey, paperId: id, at })];
    const row = { paperId: id, citekey, folded };
    keys.set(id, row);
    const change = patch('citekeys', id, own ?? null, row);
    return [
      ...(change ? [{ table: 'citekeys' as const, row, change }] : []),
      ...(own ? [aliasRow({ ...own, at })] : []),
    ];
  });
}

function aliasRow(row: AliasRow): NewRow {
  const change = { table: 'aliases' as const, key: row.folded, before: null, after: { ...row } };
  return { table: 'aliases', row, change };
}
