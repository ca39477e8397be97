import { patch, removal } from '../../shared/operation.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';

/** Saves a search under a name. */
export function saveView(id: string, name: string, query: string): Promise<Batch> {
  const fields = { name, query, createdAt: Date.now() };
  return commit(async () => [patch('views', id, null, fields)]);
}

/** Changes the name or the query of a saved search; one that is gone stays gone. */
export function editView(
  id: string,
  fields: { name?: string; query?: string; bell?: boolean },
): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.views.get(id);
    return row ? [patch('views', id, row, fields)] : [];
  });
}

/** Deletes a saved search; the papers that it finds stay as they are. */
export function deleteView(id: string): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.views.get(id);
    return row ? [removal('views', id, row)] : [];
  });
}
