import { patch, removal } from '../../shared/operation.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import type { ExportRow } from './rows.ts';

/** The files that follow the library, the oldest first. */
export async function readExports(): Promise<ExportRow[]> {
  const rows = await library().db.exports.toArray();
  return rows.sort((a, b) => a.createdAt - b.createdAt);
}

/** Has a file follow the library. */
export function addExport(row: Omit<ExportRow, 'createdAt' | 'paused'>): Promise<Batch> {
  const { id, ...fields } = { ...row, paused: false, createdAt: Date.now() };
  return commit(async () => [patch('exports', id, null, fields)]);
}

/** Changes what a file follows, how it is written, or whether it waits; one that is gone stays gone. */
export function editExport(
  id: string,
  fields: Partial<Pick<ExportRow, 'list' | 'profile' | 'paused'>>,
): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.exports.get(id);
    return row ? [patch('exports', id, row, fields)] : [];
  });
}

/** Has a file follow the library no longer; it stays as it is. */
export function removeExport(id: string): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.exports.get(id);
    return row ? [removal('exports', id, row)] : [];
  });
}
