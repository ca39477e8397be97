import { type Change, inverse, removal } from '../../shared/operation.ts';
import { commitInPortions, type LogRange, type LongBatch, type Progress } from './bulk.ts';
import { carefulInverses, readRows } from './careful-inverse.ts';
import { type Batch, commit } from './commit.ts';
import { readNewest } from './log-range.ts';
import { touchedSince } from './touched-since.ts';
import { rowName } from './write-rows.ts';

/**
 * Takes an action back, last change first. A row that goes is remembered as it is now, with what
 * was typed into it since, so that taking this back in turn loses nothing.
 */
export function takeBack(changes: readonly Change[]): Promise<Batch> {
  return commit(() => inverses([...changes].reverse()));
}

/** A long action as far as it was taken back, and what of it is left, if anything is. */
export type TakenBack = {
  batch: LongBatch;
  left: LogRange | null;
  /** How many papers of an import stay, because the user did something with them since. */
  kept: number;
};

/**
 * Takes a long action back, in portions that are read from the log. What the user sets while it
 * runs stays as it was set; a paper that came with an import stays, whole, where the user has done
 * anything with it since. What was taken back before is passed over: who is cut short begins again.
 */
export async function takeBackRange(range: LogRange, progress?: Progress): Promise<TakenBack> {
  let left: LogRange | null = range;
  let next: LogRange | null = range;
  const { isImport = false } = range;
  const touched = isImport ? await touchedSince(range) : new Set<string>();
  const kept = new Set<string>();
  const batch = await commitInPortions(
    range.count,
    async () => {
      left = next;
      const { operations, before } = await readNewest(left ?? range);
      const settled = operations.length;
      next =
        left && before !== null ? { ...left, last: before, count: left.count - settled } : null;
      const stays = new Set(operations.flatMap(newPaperOf).filter((id) => touched.has(id)));
      for (const id of stays) kept.add(id);
      const changes = await carefulInverses(operations.filter((each) => !isOf(each, stays)));
      return { changes, settled, more: next !== null };
    },
    progress,
    isImport,
  );
  // A portion that failed is still to be taken back.
  return { batch, left: batch.trouble === null ? next : left, kept: kept.size };
}

const newPaperOf = ({ table, key, before }: Change) =>
  table === 'papers' && before === null ? [String(key)] : [];

/** Whether a change brought something of one of these papers. */
function isOf({ table, key, after }: Change, papers: ReadonlySet<string>): boolean {
  if (typeof after?.paperId === 'string') return papers.has(after.paperId);
  if (table === 'taggings') return papers.has(key[0] ?? '');
  return typeof key === 'string' && papers.has(key);
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
