import type { Change } from '../../shared/operation.ts';
import { library } from './library.ts';
import { rowName } from './write-rows.ts';

/**
 * The papers that some changes delete although the user has a mark, tag, note or highlight on them
 * which these changes leave behind: nobody would find it any more.
 */
export async function strandedBy(changes: readonly Change[]): Promise<Set<string>> {
  const gone = changes.flatMap(({ table, key, after }) =>
    table === 'papers' && after === null ? String(key) : [],
  );
  if (gone.length === 0) return new Set();
  const { marks, notes, taggings, highlights } = library().db;
  const [marked, noted, passages, tagged] = await Promise.all([
    marks.bulkGet(gone),
    notes.bulkGet(gone),
    highlights.where('paperId').anyOf(gone).toArray(),
    Promise.all(
      gone.map((id) => taggings.where('[paperId+tag]').between([id], [id, []]).toArray()),
    ),
  ]);
  const leaves = new Set(
    changes.flatMap((change) => {
      const { table, after } = change;
      const isMoved = table === 'highlights' && typeof after?.paperId === 'string';
      return after === null || isMoved ? rowName(change) : [];
    }),
  );
  const rows = [
    ...marked.flatMap((row) => (row ? { table: 'marks' as const, key: row.paperId, row } : [])),
    ...noted.flatMap((row) =>
      row && row.text.trim() !== '' ? { table: 'notes' as const, key: row.paperId, row } : [],
    ),
    ...passages.map((row) => ({ table: 'highlights' as const, key: row.id, row })),
    ...tagged.flat().map((row): { table: 'taggings'; key: [string, string]; row: typeof row } => ({
      table: 'taggings',
      key: [row.paperId, row.tag],
      row,
    })),
  ];
  return new Set(rows.flatMap((each) => (leaves.has(rowName(each)) ? [] : each.row.paperId)));
}

/** Whether a change brought something of one of these papers. */
export function isOf({ table, key, after }: Change, papers: ReadonlySet<string>): boolean {
  if (typeof after?.paperId === 'string') return papers.has(after.paperId);
  if (table === 'taggings') return papers.has(key[0] ?? '');
  return typeof key === 'string' && papers.has(key);
}
