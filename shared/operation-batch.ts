import { readStamp, stamp } from './hlc.ts';
import type { Change, Operation } from './operation.ts';

/**
 * Many changes of one transaction as one entry of the log. An import writes hundreds of thousands of
 * rows, and the browser's store charges by the row.
 */
export type OperationBatch = {
  /** The stamp of the last change: a clock that goes on after it is later than all of them. */
  id: string;
  group: string;
  changes: Change[];
};

/** An entry of the log. */
export type LogEntry = Operation | OperationBatch;

/** The operations of an entry, in order: those of a batch have stamps that count up to its own. */
export function operationsOf(entry: LogEntry): Operation[] {
  if (!('changes' in entry)) return [entry];
  const { id: last, group, changes } = entry;
  const clock = readStamp(last);
  if (!clock) return [];
  const device = last.slice(stamp(clock, '').length);
  const first = clock.counter - changes.length + 1;
  return changes.map((change, index) => {
    const id = stamp({ ms: clock.ms, counter: first + index }, device);
    return { ...change, id, group };
  });
}
