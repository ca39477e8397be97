import { type Change, type Fields, inverse, removal } from '../../shared/operation.ts';
import { commitInPortions, type LogRange, type LongBatch, type Progress } from './bulk.ts';
import { carefulInverses, originsBack, readRows } from './careful-inverse.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import { readNewest } from './log-range.ts';
import { movedCitekeys } from './move-citekeys.ts';
import { moveUserRows } from './move-user-rows.ts';
import { isOf, strandedBy } from './stranded.ts';
import { touchedSince } from './touched-since.ts';
import { rowName, writeRows } from './write-rows.ts';

/** An action as it was taken back. */
export type BatchBack = Batch & {
  /** How many papers that came with it stay, because the user did something with them since. */
  kept: number;
};

/**
 * Takes an action back, last change first. A row that goes is remembered as it is now, with what
 * was typed into it since, so that taking this back in turn loses nothing. Words stay where they can
 * be found: a note that was written on since is left as it is, and what the user did with a paper
 * that goes is handed to the one that it came from; where it came from none, it does not go.
 */
export async function takeBack(changes: readonly Change[]): Promise<BatchBack> {
  const newestFirst = [...changes].reverse();
  let kept = 0;
  const batch = await commit(async () => {
    const back = await inverses(newestFirst);
    const stranded = await strandedBy(back);
    const heirs = new Map([...stranded].map((id) => [id, heirOf(id, back)]));
    const stays = new Set([...stranded].filter((id) => heirs.get(id) === undefined));
    kept = stays.size;
    if (stays.size > 0) return inverses(newestFirst.filter((change) => !isOf(change, stays)));
    // What is moved is what these changes leave behind.
    if (heirs.size > 0) await writeRows(back);
    const moved = [...heirs].map(([id, heir = id]) => handedOver(id, heir));
    return [...back, ...(await Promise.all(moved)).flat()];
  });
  return { ...batch, kept };
}

/** The paper that one which goes by some changes was a part of. */
function heirOf(id: string, changes: readonly Change[]): string | undefined {
  const merge = changes.find(({ table, key, after }) => table === 'merges' && key === id && after);
  if (typeof merge?.after?.into === 'string') return merge.after.into;
  const others = changes.filter(
    ({ table, before, after }) => table === 'papers' && before && after,
  );
  return others.length === 1 ? String(others[0]?.key) : undefined;
}

async function handedOver(id: string, heir: string): Promise<(Change | null)[]> {
  const [{ changes }, rows] = [
    await movedCitekeys(id, heir, Date.now()),
    await moveUserRows(id, heir),
  ];
  return [...changes, ...rows];
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
  const began = await newestEntry();
  const touched = isImport ? await touchedSince(range) : new Set<string>();
  const kept = new Set<string>();
  let portions = 0;
  const batch = await commitInPortions(
    range.count,
    async () => {
      left = next;
      const { operations, before } = await readNewest(left ?? range);
      const settled = operations.length;
      next =
        left && before !== null ? { ...left, last: before, count: left.count - settled } : null;
      const stays = new Set(operations.flatMap(newPaperOf).filter((id) => touched.has(id)));
      const rest = () => carefulInverses(operations.filter((each) => !isOf(each, stays)));
      let changes = await rest();
      // Looked for where the user has done anything meanwhile: it takes its time.
      const isQuiet = isImport && (await entriesAfter(began)) === portions;
      const stranded = isQuiet ? new Set<string>() : await strandedBy(changes);
      for (const id of stranded) stays.add(id);
      if (stranded.size > 0) changes = await rest();
      // Of an import each portion is one entry of the log.
      if (changes.length > 0) portions += 1;
      for (const id of stays) kept.add(id);
      return { changes, settled, more: next !== null };
    },
    progress,
    isImport,
  );
  // A portion that failed is still to be taken back.
  return { batch, left: batch.trouble === null ? next : left, kept: kept.size };
}

async function newestEntry(): Promise<string> {
  const { operations } = library().db;
  const [newest = ''] = await operations.orderBy(':id').reverse().limit(1).primaryKeys();
  return newest;
}

function entriesAfter(id: string): Promise<number> {
  return library().db.operations.where(':id').above(id).count();
}

const newPaperOf = ({ table, key, before }: Change) =>
  table === 'papers' && before === null ? [String(key)] : [];

/** What takes these changes back, newest first: later ones of an action may rest on earlier ones. */
async function inverses(newestFirst: readonly Change[]): Promise<Change[]> {
  const asNow = await readRows(
    newestFirst.filter(({ table }) => table === 'notes' || table === 'papers'),
  );
  const isWrittenOn = (change: Change) => {
    const text = asNow.get(rowName(change))?.text ?? '';
    return change.table === 'notes' && text !== '' && text !== (change.after?.text ?? '');
  };
  const all = newestFirst
    .filter((change) => !isWrittenOn(change))
    .map((change) => withOrigins(inverse(change), asNow.get(rowName(change)) ?? null));
  const rows = await readRows(all.filter(({ after }) => after === null));
  return all.map((change) => {
    const row = change.after === null ? rows.get(rowName(change)) : undefined;
    return row ? removal(change.table, change.key, row) : change;
  });
}

/** Sources that are known of a paper's facts since then stay known. */
function withOrigins(back: Change, row: Fields | null): Change {
  const { before, after } = back;
  if (!row?.origins || !before?.origins || !after?.origins) return back;
  const { origins } = { ...row, ...originsBack(inverse(back), row) };
  return { ...back, before: { ...before, origins: row.origins }, after: { ...after, origins } };
}
