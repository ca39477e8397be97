import type { Table } from 'dexie';
import {
  applyFields,
  type Change,
  type Fields,
  LOGGED_TABLES,
  type LoggedTable,
  type RowKey,
} from '../../shared/operation.ts';
import { library } from './library.ts';

/**
 * So many rows go to the browser's store at a time: each is copied on the page's own thread, and
 * more of them at once would keep the window from drawing.
 */
const SLICE = 250;

/** Hands a long list on in parts, each after the one before has been taken. */
export async function inSlices<T>(
  items: readonly T[],
  take: (slice: readonly T[], from: number) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += SLICE) {
    await take(items.slice(from, from + SLICE), from);
  }
}

/** Tables whose rows belong to no paper, and tables whose key is an id of its own. */
const OF_NO_PAPER: ReadonlySet<LoggedTable> = new Set([
  'tags',
  'views',
  'feeds',
  'merges',
  'exports',
  'bibFiles',
  'identifiers',
]);
const BY_ID: ReadonlySet<LoggedTable> = new Set([
  'highlights',
  'views',
  'feeds',
  'merges',
  'exports',
  'bibFiles',
  'papers',
  'texts',
]);

/** The papers that changes belong to, and those of them of which a search now finds other words. */
export type Touched = { papers: Set<string>; searched: Set<string> };

/** Of a paper, these hold words that are searched. */
const SEARCHED: ReadonlySet<LoggedTable> = new Set([
  'taggings',
  'notes',
  'highlights',
  'citekeys',
  'aliases',
  'papers',
  'texts',
]);

/** Writes changes to their rows, within the caller's transaction; gives the papers they touch. */
export async function writeRows(changes: readonly Change[]): Promise<Touched> {
  const touched: Touched = { papers: new Set(), searched: new Set() };
  const write = async (name: LoggedTable) => {
    const own = changes.filter((change) => change.table === name);
    if (own.length === 0) return;
    for (const paper of await writeTable(name, own)) {
      touched.papers.add(paper);
      if (SEARCHED.has(name)) touched.searched.add(paper);
    }
  };
  await Promise.all(LOGGED_TABLES.map(write));
  return touched;
}

async function writeTable(name: LoggedTable, changes: readonly Change[]): Promise<string[]> {
  const table = library().db.table<Fields, RowKey>(name);
  const keys = new Map(changes.map((change) => [rowName(change), change.key]));
  const rows = await patchedRows(table, changes);
  const papers: string[] = [];
  for (const change of changes) {
    const at = rowName(change);
    const row = rows.get(at) ?? null;
    rows.set(at, applyFields(row, change));
    papers.push(...paperOf(name, change.key, rows.get(at) ?? row ?? change.before));
  }
  const gone: RowKey[] = [];
  const kept: Fields[] = [];
  for (const [at, key] of keys) {
    const row = rows.get(at);
    if (row) kept.push({ ...row, ...keyFields(name, key) });
    else gone.push(key);
  }
  // What goes first makes way: a citekey may be taken by another paper in the same breath.
  await inSlices(gone, (slice) => table.bulkDelete([...slice]));
  await inSlices(kept, (slice) => table.bulkPut(slice));
  return papers;
}

/** The rows that are changed in part; a row that comes or goes as a whole need not be read. */
async function patchedRows(
  table: Table<Fields, RowKey>,
  changes: readonly Change[],
): Promise<Map<string, Fields | null>> {
  const rows = new Map<string, Fields | null>();
  await inSlices(
    changes.filter(({ before, after }) => before !== null && after !== null),
    async (slice) => {
      const stored = await table.bulkGet(slice.map(({ key }) => key));
      slice.forEach((change, index) => {
        rows.set(rowName(change), stored[index] ?? null);
      });
    },
  );
  return rows;
}

/** A name for the row that a change touches, the same for every change to it. */
export function rowName({ table, key }: Pick<Change, 'table' | 'key'>): string {
  return JSON.stringify([table, key]);
}

/** The paper that a row belongs to, if it belongs to one. */
function paperOf(name: LoggedTable, key: RowKey, row: Fields | null): string[] {
  if (OF_NO_PAPER.has(name)) return [];
  if (name === 'highlights' || name === 'aliases') {
    return typeof row?.paperId === 'string' ? [row.paperId] : [];
  }
  return [Array.isArray(key) ? key[0] : key];
}

/** The fields of a row that make its key. */
function keyFields(name: LoggedTable, key: RowKey): Fields {
  if (Array.isArray(key)) return { paperId: key[0], tag: key[1] };
  if (name === 'tags') return { path: key };
  if (name === 'identifiers') return { key };
  if (name === 'aliases') return { folded: key };
  return BY_ID.has(name) ? { id: key } : { paperId: key };
}
