import { later, readStamp, stamp, tick } from '../../shared/hlc.ts';
import type { Change } from '../../shared/operation.ts';
import type { OperationBatch } from '../../shared/operation-batch.ts';
import { library } from './library.ts';

/** What was logged as one entry: the group it belongs to and the id of its last change. */
export type Logged = { group: string; last: string };

/**
 * Logs changes as one entry, later than all that is in the log, within the caller's transaction. A
 * `group` makes them one more part of an action that was begun before. Null where there are none.
 */
export async function logBatch(changes: readonly Change[], group = ''): Promise<Logged | null> {
  if (changes.length === 0) return null;
  const state = library();
  const operations = state.db.table<OperationBatch, string>('operations');
  // Another window or worker may have logged since: the log's own last entry counts.
  const [newest = ''] = await operations.orderBy(':id').reverse().limit(1).primaryKeys();
  const begin = tick(later(state.clock, readStamp(newest) ?? state.clock), Date.now());
  state.clock = { ms: begin.ms, counter: begin.counter + changes.length - 1 };
  const logged = {
    group: group || stamp(begin, state.device),
    last: stamp(state.clock, state.device),
  };
  await operations.add({ id: logged.last, group: logged.group, changes: [...changes] });
  return logged;
}
