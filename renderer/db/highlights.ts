import type { HighlightColour } from '../../shared/colours.ts';
import { patch, removal } from '../../shared/operation.ts';
import { type Batch, commit, type Session } from './commit.ts';
import { library } from './library.ts';
import type { HighlightRow } from './rows.ts';

/** Stores a new highlight. */
export function addHighlight(highlight: HighlightRow): Promise<Batch> {
  return commit(async () => [patch('highlights', highlight.id, null, { ...highlight })]);
}

/** Changes the colour or the comment of a highlight; one that is gone stays gone. */
export function editHighlight(
  id: string,
  fields: { colour?: HighlightColour; comment?: string },
  session?: Session,
): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.highlights.get(id);
    return row ? [patch('highlights', id, row, fields)] : [];
  }, session);
}

/** Removes a highlight. */
export function removeHighlight(id: string): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.highlights.get(id);
    return row ? [removal('highlights', id, row)] : [];
  });
}
