import { patch } from '../../shared/operation.ts';
import { type Batch, commit, type Session } from './commit.ts';
import { library } from './library.ts';

/** The text of a paper's note, empty where there is none. */
export async function noteOf(paperId: string): Promise<string> {
  return (await library().db.notes.get(paperId))?.text ?? '';
}

/** Stores the text of a paper's note; the edits of one session share one entry in the log. */
export function saveNote(paperId: string, text: string, session: Session): Promise<Batch> {
  return commit(async () => {
    const row = (await library().db.notes.get(paperId)) ?? null;
    if ((row?.text ?? '') === text) return [];
    return [patch('notes', paperId, row, { text, updatedAt: Date.now() })];
  }, session);
}
