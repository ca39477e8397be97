import type { Change } from '../../shared/operation.ts';
import type { LogRange, LongBatch } from './bulk.ts';
import { library } from './library.ts';
import { logBatch } from './log-batch.ts';

/** An import that can be taken back, also after the app was started anew. */
export type ImportRecord = {
  /** Name of the file. */
  name: string;
  /** When it began, in ms since 1970. */
  at: number;
  added: number;
  improved: number;
  /** Where it stands in the log as far as it is there now, or its taking back if that came last. */
  range: LogRange;
  undone: boolean;
};

/** So many imports are remembered. */
const MOST = 10;

const KEY = 'imports';

/** The imports that can be taken back, the latest first. */
export async function recentImports(): Promise<ImportRecord[]> {
  return (await records()).filter(({ undone }) => !undone).reverse();
}

/** An import under way: what of it is stored. */
export type ImportSoFar = Omit<ImportRecord, 'range' | 'undone'> & { range: LogRange | null };

/**
 * Logs one more part of an import as one entry, within the caller's transaction, and remembers how far
 * the import is with so many papers more; gives where all of it stands in the log.
 */
export async function logImport(
  changes: readonly Change[],
  soFar: ImportSoFar,
  more: { added: number; improved: number },
): Promise<LogRange | null> {
  const { range: known } = soFar;
  const logged = await logBatch(changes, known?.group);
  if (!logged) return known;
  const range = {
    group: logged.group,
    first: known?.first ?? logged.group,
    last: logged.last,
    count: (known?.count ?? 0) + changes.length,
    isImport: true,
  };
  const { name, at } = soFar;
  const counts = { added: soFar.added + more.added, improved: soFar.improved + more.improved };
  const others = (await records()).filter((each) => each.range.group !== range.group);
  await put([...others, { name, at, ...counts, range, undone: false }]);
  return range;
}

/**
 * An import was taken back, or its taking back was: from now on that is what can be taken back. What
 * was stopped on the way is still where it was.
 */
export async function noteTakenBack(
  range: LogRange,
  batch: Pick<LongBatch, 'group' | 'first' | 'last' | 'count'>,
  left: LogRange | null,
): Promise<void> {
  const { db } = library();
  await db.transaction('rw', db.meta, async () => {
    const all = await records();
    const record = all.find((each) => each.range.group === range.group);
    if (!record) return;
    if (left) record.range = left;
    else {
      const { group, first, last, count } = batch;
      record.range = { group, first, last, count, isImport: true };
      record.undone = !record.undone;
    }
    await put(all);
  });
}

async function records(): Promise<ImportRecord[]> {
  const value = (await library().db.meta.get(KEY))?.value;
  // Nobody but this module writes it.
  return Array.isArray(value) ? value : [];
}

async function put(all: readonly ImportRecord[]): Promise<void> {
  await library().db.meta.put({ key: KEY, value: all.slice(-MOST) });
}
