import type { Table } from 'dexie';

/** Whether a table has no row. A count, even of one row at the most, would go through them all. */
export async function isEmpty<T, K>(table: Table<T, K>): Promise<boolean> {
  const [first] = await table.limit(1).primaryKeys();
  return first === undefined;
}
