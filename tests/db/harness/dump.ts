import { library } from '../../../renderer/db/library.ts';
import {
  applyFields,
  type Fields,
  type Operation,
  type RowKey,
  USER_TABLES,
} from '../../../shared/operation.ts';
import { type LogEntry, operationsOf } from '../../../shared/operation-batch.ts';

/** The rows of some tables, each table in the order of its keys. */
export type Dump = Record<string, Fields[]>;

/** All that the user did, without the log of it. */
export function userRows(): Promise<Dump> {
  return rowsOf(USER_TABLES);
}

/** What the world says of the papers. */
export function worldRows(): Promise<Dump> {
  return rowsOf(['papers', 'texts', 'identifiers']);
}

/** Every row of every table. */
export function allRows(): Promise<Dump> {
  return rowsOf(library().db.tables.map(({ name }) => name));
}

/** The log, oldest first, batches taken apart. */
export async function log(): Promise<Operation[]> {
  const entries = await library().db.table<LogEntry, string>('operations').toArray();
  return entries.flatMap(operationsOf);
}

/** What the user tables should hold by the log alone. */
export async function replayed(): Promise<Dump> {
  const all = await log();
  const tables = USER_TABLES.map((table) => {
    const rows = new Map<string, Fields | null>();
    for (const operation of all.filter((each) => each.table === table)) {
      const key = JSON.stringify(operation.key);
      rows.set(key, applyFields(rows.get(key) ?? null, operation));
    }
    const left = [...rows]
      .map(([key, row]) => ({ key: JSON.parse(key) as RowKey, row }))
      .sort((a, b) => indexedDB.cmp(a.key, b.key));
    return [
      table,
      left.flatMap(({ key, row }) => (row ? [withKey(table, key, row)] : [])),
    ] as const;
  });
  return Object.fromEntries(tables);
}

function withKey(table: string, key: RowKey, row: Fields): Fields {
  const { keyPath } = library().db.table(table).schema.primKey;
  const names = Array.isArray(keyPath) ? keyPath : [keyPath];
  const values = Array.isArray(key) ? key : [key];
  return { ...row, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) };
}

async function rowsOf(names: readonly string[]): Promise<Dump> {
  const tables = names.map(async (name) => [name, await library().db.table(name).toArray()]);
  return Object.fromEntries(await Promise.all(tables));
}
