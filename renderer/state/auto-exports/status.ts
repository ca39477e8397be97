import { create } from 'zustand';
import type { Failure } from '../../../shared/reply.ts';
import type { ExportRow } from '../../db/rows.ts';

/** How a file that follows the library is. */
export type ExportState =
  /** Its papers are not known yet, as while search is being prepared. */
  | { kind: 'waiting' }
  | { kind: 'writing' }
  | { kind: 'good' }
  | { kind: 'paused' }
  /** Someone else has changed it: nothing is written until the user has chosen. */
  | { kind: 'conflict'; failure: Failure }
  /** It could not be written, which is tried again. */
  | { kind: 'failed'; failure: Failure };

/** A file that follows the library, as the window shows it. */
export type Followed = {
  row: ExportRow;
  state: ExportState;
  /** How many papers it has; null before that is known. */
  count: number | null;
  /** When it was last found to be up to date, in ms since 1970; 0 if it never was. */
  at: number;
};

/** The files that follow the library. */
export const useExports = create<{ files: readonly Followed[] }>(() => ({ files: [] }));

/** Shows something else of a file; one that is gone stays gone. */
export function showExport(id: string, change: Partial<Omit<Followed, 'row'>>): void {
  useExports.setState(({ files }) => ({
    files: files.map((file) => (file.row.id === id ? { ...file, ...change } : file)),
  }));
}

/** Shows the files of some rows; what is known of them stays. */
export function showRows(rows: readonly ExportRow[]): void {
  useExports.setState(({ files }) => ({
    files: rows.map((row): Followed => {
      const known = files.find((file) => file.row.id === row.id);
      const before = known ?? { count: null, at: 0, state: { kind: 'waiting' } };
      if (row.paused) return { ...before, row, state: { kind: 'paused' } };
      return before.state.kind === 'paused'
        ? { ...before, row, state: { kind: 'waiting' } }
        : { ...before, row };
    }),
  }));
}
