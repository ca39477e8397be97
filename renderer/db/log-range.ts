import type { Change, Operation } from '../../shared/operation.ts';
import { type LogEntry, operationsOf } from '../../shared/operation-batch.ts';
import { CHUNK, type LogRange } from './bulk.ts';
import type { Batch } from './commit.ts';
import { library } from './library.ts';
import { rowName } from './write-rows.ts';

/** Some operations of a long action, newest first, and where the rest of it ends. */
export type LogPage = {
  operations: Operation[];
  /** The id to read on from, null at the beginning of the action. */
  before: string | null;
};

/**
 * Reads the newest operations of a range; what others logged in between is left out. An entry that
 * holds many changes is a page of its own.
 */
export async function readNewest(range: LogRange): Promise<LogPage> {
  const entries = library().db.table<LogEntry, string>('operations');
  const found = await entries
    .where(':id')
    .between(range.first, range.last, true, true)
    .reverse()
    .limit(range.isImport ? 2 : CHUNK + 1)
    .toArray();
  const most = range.isImport ? 1 : CHUNK;
  const own = found.slice(0, most).filter(({ group }) => group === range.group);
  return {
    operations: own.flatMap((entry) => operationsOf(entry).reverse()),
    before: found[most]?.id ?? null,
  };
}

/**
 * The parts of a long action that have to be taken back apart, oldest first: the part at `place`
 * came after so many of `others`, actions that were stored while it ran. It has one part alone
 * where none of them touched a row of it, because then their order does not matter.
 */
export async function partsAround(
  range: LogRange,
  others: readonly Batch[],
): Promise<{ place: number; range: LogRange }[]> {
  const alone = [{ place: others.length, range }];
  if (others.length === 0) return alone;
  const rows = new Set(others.flatMap(({ changes }) => changes.map(rowName)));
  const isTheirs = (change: Change) => rows.has(rowName(change));
  const parts = new Map<number, LogRange>();
  let touched = false;
  for (let last: string | null = range.last; last !== null; ) {
    const page: LogPage = await readNewest({ ...range, last });
    touched ||= page.operations.some(isTheirs);
    for (const { id } of page.operations) {
      const place = others.filter(({ group }) => group < id).length;
      const part = parts.get(place) ?? { ...range, last: id, count: 0 };
      parts.set(place, { ...part, first: id, count: part.count + 1 });
    }
    last = page.before;
  }
  if (!touched) return alone;
  return [...parts].map(([place, part]) => ({ place, range: part })).reverse();
}
