import type { Change } from '../../shared/operation.ts';
import { type Batch, commit, newSession } from './commit.ts';
import { Meanwhile } from './meanwhile.ts';

/**
 * So many papers are stored in one transaction of a long action: enough to be quick, few enough
 * to leave the page free and to stop soon.
 */
export const CHUNK = 250;

/**
 * How far a long action is; return false to stop it after what is stored by then. It is asked
 * with 0 before anything is stored: an error thrown then refuses the action.
 */
export type Progress = (done: number, total: number) => boolean;

/** The operations of one long action in the log; others may stand between them. */
export type LogRange = {
  group: string;
  /** The ids of its first and last operation. */
  first: string;
  last: string;
  /** How many operations it has. */
  count: number;
  /** It is an import, or one taken back: what came in with it belongs together, paper by paper. */
  isImport?: boolean;
};

/** A long action as far as it was stored; its changes are in the log. */
export type LongBatch = LogRange & {
  /** How many papers or rows it was to settle, and how many it did. */
  total: number;
  done: number;
  /** Whether it was asked to stop before it was done. */
  stopped: boolean;
  /** The error that ended it early, null when none did. */
  trouble: unknown;
};

/** An action as it was stored, whether short or long. */
export type Stored = Batch | LongBatch;

/** One transaction's worth of a long action. */
export type Portion = {
  changes: (Change | null)[];
  /** How many papers or rows of the whole this settles. */
  settled: number;
  /** Whether anything is left to do. */
  more: boolean;
};

/**
 * Stores a long action in portions, each in a transaction of its own and all under one group.
 * `next` runs within the transaction: it reads the rows as they are then, so that what the user
 * does meanwhile is not overwritten. An error ends the action; what was stored before stays. `packed`
 * logs each portion as one entry.
 */
export async function commitInPortions(
  total: number,
  next: () => Promise<Portion>,
  progress: Progress = () => true,
  packed = false,
): Promise<LongBatch> {
  const batch = { group: '', first: '', last: '', count: 0, total, done: 0 };
  let more = true;
  for (let going = progress(0, total); more; going = !more || progress(batch.done, total)) {
    if (!going) return { ...batch, stopped: true, trouble: null };
    let settled = 0;
    const plan = async () => {
      const portion = await next();
      ({ settled, more } = portion);
      return portion.changes;
    };
    try {
      const { group, last, changes } = await commit(plan, newSession(), batch.group, packed);
      Object.assign(batch, { group, first: group, last: last || batch.last });
      batch.count += changes.length;
      batch.done += settled;
    } catch (trouble) {
      return { ...batch, stopped: false, trouble };
    }
  }
  return { ...batch, stopped: false, trouble: null };
}

/** Does the same to many papers; in one transaction where they are few. */
export async function commitEach(
  paperIds: readonly string[],
  plan: (paperIds: readonly string[]) => Promise<(Change | null)[]>,
  progress?: Progress,
): Promise<Stored> {
  if (paperIds.length <= CHUNK) return commit(() => plan(paperIds));
  const meanwhile = new Meanwhile();
  let from = 0;
  const next = async (): Promise<Portion> => {
    const slice = paperIds.slice(from, from + CHUNK);
    from += CHUNK;
    const changes = meanwhile.spare(await plan(slice));
    return { changes, settled: slice.length, more: from < paperIds.length };
  };
  try {
    return await commitInPortions(paperIds.length, next, progress);
  } finally {
    meanwhile.end();
  }
}
