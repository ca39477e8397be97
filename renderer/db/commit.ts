import type { Table } from 'dexie';
import { stamp, tick } from '../../shared/hlc.ts';
import {
  applyFields,
  type Change,
  type Fields,
  type Operation,
  USER_TABLES,
  type UserTable,
} from '../../shared/operation.ts';
import { library, tell } from './library.ts';

/** One user action as it was stored. */
export type Batch = { group: string; changes: readonly Change[] };

/** Edits that belong together, such as the keystrokes of one sitting: one entry in the log. */
export type Session = { operation: string | null };

/** A session without edits yet. */
export function newSession(): Session {
  return { operation: null };
}

/**
 * Stores one user action: `plan` reads what it needs and says what is to change; rows and log
 * are written in the same transaction, so that neither can exist without the other.
 */
export async function commit(
  plan: () => Promise<(Change | null)[]>,
  session: Session = newSession(),
): Promise<Batch> {
  const { db } = library();
  let operation: string | null = null;
  const batch = await db.transaction('rw', [...tables(), db.operations], async () => {
    const changes = (await plan()).filter((change) => change !== null);
    const operations = await entries(changes, session);
    await db.operations.bulkPut(operations);
    for (const name of USER_TABLES) {
      const own = changes.filter((change) => change.table === name);
      if (own.length > 0) await write(name, own);
    }
    operation = operations[0]?.id ?? session.operation;
    return { group: operations[0]?.group ?? '', changes };
  });
  session.operation = operation;
  if (batch.changes.length > 0) tell({ changes: batch.changes });
  return batch;
}

/** The tables of what the user did. */
function tables(): Table[] {
  const { db } = library();
  return USER_TABLES.map((name) => db.table(name));
}

/**
 * The log entries for some changes. A session's later edit takes the place of the entry it has,
 * with the time of the later one: the log stays in the order in which rows came to be.
 */
async function entries(changes: readonly Change[], session: Session): Promise<Operation[]> {
  const [change] = changes;
  if (!change || changes.length > 1 || session.operation === null) return log(changes);
  const { operations } = library().db;
  const entry = await operations.get(session.operation);
  if (entry?.table !== change.table || entry.key !== change.key) return log(changes);
  await operations.delete(entry.id);
  const before = entry.before && { ...change.before, ...entry.before };
  return log([{ ...change, before, after: { ...entry.after, ...change.after } }]);
}

function log(changes: readonly Change[]): Operation[] {
  const state = library();
  let group = '';
  return changes.map((change) => {
    state.clock = tick(state.clock, Date.now());
    const id = stamp(state.clock, state.device);
    group ||= id;
    return { ...change, id, group };
  });
}

async function write(name: UserTable, changes: readonly Change[]): Promise<void> {
  const table = library().db.table<Fields, Change['key']>(name);
  const keys = new Map(changes.map((change) => [JSON.stringify(change.key), change.key]));
  const stored = await table.bulkGet([...keys.values()]);
  const rows = new Map([...keys.keys()].map((key, index) => [key, stored[index] ?? null]));
  for (const change of changes) {
    const key = JSON.stringify(change.key);
    rows.set(key, applyFields(rows.get(key) ?? null, change));
  }
  const gone = [...rows].filter(([, row]) => row === null).map(([key]) => keys.get(key) ?? key);
  const kept = [...rows].flatMap(([key, row]) =>
    row === null ? [] : [{ ...row, ...keyFields(name, keys.get(key) ?? key) }],
  );
  if (gone.length > 0) await table.bulkDelete(gone);
  if (kept.length > 0) await table.bulkPut(kept);
}

/** The fields of a row that make its key. */
function keyFields(name: UserTable, key: Change['key']): Fields {
  if (Array.isArray(key)) return { paperId: key[0], tag: key[1] };
  if (name === 'tags') return { path: key };
  return name === 'highlights' ? { id: key } : { paperId: key };
}
