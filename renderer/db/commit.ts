import { stamp, tick } from '../../shared/hlc.ts';
import { type Change, LOGGED_TABLES, type Operation } from '../../shared/operation.ts';
import { markDirty } from './dirty.ts';
import { library, tell } from './library.ts';
import { logBatch } from './log-batch.ts';
import { inSlices, writeRows } from './write-rows.ts';

/** One user action as it was stored. */
export type Batch = {
  /** What its operations have in common: the id of the first one. Empty if nothing changed. */
  group: string;
  /** The id of its last operation. */
  last: string;
  changes: readonly Change[];
};

/** Edits that belong together, such as the keystrokes of one sitting: one entry in the log. */
export type Session = {
  operation: string | null;
  /** What was typed into it last: there may stand more in the store, which came from elsewhere. */
  typed?: string;
};

/** A session without edits yet. */
export function newSession(): Session {
  return { operation: null };
}

/**
 * Stores one user action: `plan` reads what it needs and says what is to change; rows, log and
 * the note for the caches are written in the same transaction, so that none can exist without
 * the others. A `group` makes it one more part of an action that was begun before; `packed` logs
 * its changes as one entry, which is for those of an import.
 */
export async function commit(
  plan: () => Promise<(Change | null)[]>,
  session: Session = newSession(),
  group = '',
  packed = false,
): Promise<Batch> {
  const { db } = library();
  let revision = 0;
  let searched = new Set<string>();
  const tables = [...LOGGED_TABLES.map((name) => db.table(name)), db.operations, db.dirty];
  const batch = await db.transaction('rw', tables, async (): Promise<Batch> => {
    const changes = (await plan()).filter((change) => change !== null);
    if (packed) {
      const [touched, logged] = await Promise.all([writeRows(changes), logBatch(changes, group)]);
      if (!logged) return { group, last: '', changes };
      revision = await markDirty(touched.papers);
      ({ searched } = touched);
      return { ...logged, changes };
    }
    const operations = await entries(changes, session, group);
    const [first] = operations;
    if (!first) return { group, last: '', changes };
    const [touched] = await Promise.all([
      writeRows(changes),
      inSlices(operations, (slice) => db.operations.bulkPut(slice)),
    ]);
    revision = await markDirty(touched.papers);
    ({ searched } = touched);
    return { group: first.group, last: operations.at(-1)?.id ?? first.id, changes };
  });
  if (batch.changes.length > 0) {
    session.operation = batch.last;
    tell({ revision, changes: batch.changes, papers: [...searched] });
  }
  return batch;
}

/**
 * The log entries for some changes. A session's later edit takes the place of the entry it has,
 * with the time of the later one: the log stays in the order in which rows came to be.
 */
async function entries(
  changes: readonly Change[],
  session: Session,
  group: string,
): Promise<Operation[]> {
  const [change] = changes;
  if (!change || changes.length > 1 || session.operation === null) return log(changes, group);
  const { operations } = library().db;
  const entry = await operations.get(session.operation);
  if (entry?.table !== change.table || entry.key !== change.key) return log(changes, group);
  await operations.delete(entry.id);
  const before = entry.before && { ...change.before, ...entry.before };
  return log([{ ...change, before, after: { ...entry.after, ...change.after } }], group);
}

function log(changes: readonly Change[], begun: string): Operation[] {
  const state = library();
  let group = begun;
  return changes.map((change) => {
    state.clock = tick(state.clock, Date.now());
    const id = stamp(state.clock, state.device);
    group ||= id;
    return { ...change, id, group };
  });
}
