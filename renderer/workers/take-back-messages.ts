import type { Clock } from '../../shared/hlc.ts';
import type { LogRange } from '../db/bulk.ts';
import type { TakenBack } from '../db/take-back.ts';

/** What the page asks of the worker that takes imports back: one import for each worker. */
export type ToTaker =
  | {
      kind: 'take-back';
      library: string;
      range: LogRange;
      /** Where the catalogue hears of what is stored. */
      catalogue: MessagePort;
    }
  | { kind: 'stop' };

/** An error as it can go from a worker to the page. */
export type PlainError = { name: string; message: string };

/** What the worker answers. */
export type FromTaker =
  | { kind: 'progress'; done: number; total: number; clock: Clock }
  /** It is over; what ended it early is in `trouble`. */
  | { kind: 'ended'; taken: TakenBack; trouble: PlainError | null; clock: Clock }
  | { kind: 'failed'; trouble: PlainError };
