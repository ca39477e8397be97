import {
  applyFields,
  type Change,
  type Fields,
  inverse,
  LOGGED_TABLES,
  patch,
  type RowKey,
  removal,
} from '../../shared/operation.ts';
import { commitInPortions, type LogRange, type LongBatch, type Progress } from './bulk.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import { readNewest } from './log-range.ts';
import { rowName } from './write-rows.ts';

/**
 * Takes an action back, last change first. A row that goes is remembered as it is now, with what
 * was typed into it since, so that taking this back in turn loses nothing.
 */
export function takeBack(changes: readonly Change[]): Promise<Batch> {
  return commit(() => inverses([...changes].reverse()));
}

/** A long action as far as it was taken back, and what of it is left, if anything is. */
export type TakenBack = { batch: LongBatch; left: LogRange | null };

/**
 * Takes a long action back, in portions that are read from the log. What the user sets while it
 * runs stays as it was set.
 */
export async function takeBackRange(range: LogRange, progress?: Progress): Promise<TakenBack> {
  let left: LogRange | null = range;
  let next: LogRange | null = range;
  const batch = await commitInPortions(
    range.count,
    async () => {
      left = next;
      const { operations, before } = await readNewest(left ?? range);
      const settled = operations.length;
      next =
        left && before !== null ? { ...left, last: before, count: left.count - settled } : null;
      return { changes: await carefulInverses(operations), settled, more: next !== null };
    },
    progress,
  );
  // A portion that failed is still to be taken back.
  return { batch, left: batch.trouble === null ? next : left };
}

/** What takes these changes back, newest first: later ones of an action may rest on earlier ones. */
async function inverses(newestFirst: readonly Change[]): Promise<Change[]> {
  const all = newestFirst.map(inverse);
  const rows = await readRows(all.filter(({ after }) => after === null));
  return all.map((change) => {
    const row = change.after === null ? rows.get(rowName(change)) : undefined;
    return row ? removal(change.table, change.key, row) : change;
  });
}

/** The same, but for fields that have another value by now than the change gave them. */
async function carefulInverses(newestFirst: readonly Change[]): Promise<(Change | null)[]> {
  const rows = await readRows(newestFirst);
  return newestFirst.map((change) => {
    const name = rowName(change);
    const row = rows.get(name) ?? null;
    const back = carefulInverse(change, row);
    if (back) rows.set(name, applyFields(row, back));
    return back;
  });
}

function carefulInverse({ table, key, before, after }: Change, row: Fields | null): Change | null {
  if (after === null) return row ? null : { table, key, before: null, after: before };
  if (row === null) return null;
  const keyPath = [library().db.table(table).schema.primKey.keyPath].flat();
  const isOwn = (field: string) => (row[field] ?? null) === (after[field] ?? null);
  const fieldsOf = (of: Fields) => Object.keys(of).filter((field) => !keyPath.includes(field));
  if (before === null && fieldsOf(row).every(isOwn)) return removal(table, key, row);
  const back = fieldsOf(after)
    .filter(isOwn)
    .map((field) => [field, before?.[field] ?? null]);
  return patch(table, key, row, Object.fromEntries(back));
}

/** The rows that some changes touch, as they are now. */
async function readRows(changes: readonly Change[]): Promise<Map<string, Fields | null>> {
  const rows = new Map<string, Fields | null>();
  for (const table of LOGGED_TABLES) {
    const own = changes.filter((change) => change.table === table);
    if (own.length === 0) continue;
    const found = await library()
      .db.table<Fields, RowKey>(table)
      .bulkGet(own.map(({ key }) => key));
    own.forEach((change, index) => {
      rows.set(rowName(change), found[index] ?? null);
    });
  }
  return rows;
}
