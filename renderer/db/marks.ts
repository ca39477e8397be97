import { type Change, patch } from '../../shared/operation.ts';
import type { Status } from '../../shared/paper.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import type { MarkRow } from './rows.ts';

/** Moves papers to a reading status. */
export function setStatus(paperIds: readonly string[], status: Status): Promise<Batch> {
  return change(paperIds, (row) =>
    (row?.status ?? 'inbox') === status ? null : { status, statusAt: Date.now() },
  );
}

/** Stars papers, or takes their stars away. */
export function setStarred(paperIds: readonly string[], starred: boolean): Promise<Batch> {
  return change(paperIds, (row) => ((row?.starred ?? false) === starred ? null : { starred }));
}

function change(
  paperIds: readonly string[],
  fields: (row: MarkRow | undefined) => Partial<MarkRow> | null,
): Promise<Batch> {
  return commit(async () => {
    const rows = await library().db.marks.bulkGet([...paperIds]);
    return paperIds.map((paperId, index): Change | null => {
      const row = rows[index];
      const next = fields(row);
      return next && patch('marks', paperId, row ?? null, next);
    });
  });
}
