import { patch } from '../../shared/operation.ts';
import { type Batch, commit, type Session } from './commit.ts';
import { library } from './library.ts';

/** The text of a paper's note, empty where there is none. */
export async function noteOf(paperId: string): Promise<string> {
  return (await library().db.notes.get(paperId))?.text ?? '';
}

/**
 * Stores the text of a paper's note; the edits of one session share one entry in the log. `shown` is
 * what the note was when the session began: what an import or a merge has put below it since, which
 * who types has not seen yet, stays below.
 */
export async function saveNote(
  paperId: string,
  text: string,
  session: Session,
  shown?: string,
): Promise<Batch> {
  const before = session.typed ?? shown;
  const batch = await commit(async () => {
    const row = (await library().db.notes.get(paperId)) ?? null;
    const now = row?.text ?? '';
    const next = before === undefined ? text : withWhatCame(text, before, now);
    if (now === next) return [];
    return [patch('notes', paperId, row, { text: next, updatedAt: Date.now() })];
  }, session);
  session.typed = text;
  return batch;
}

function withWhatCame(text: string, before: string, now: string): string {
  const came = now.startsWith(before) ? now.slice(before.length).trim() : '';
  if (came === '' || text === '') return text + came;
  return `${text}\n\n${came}`;
}
