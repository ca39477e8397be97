import { patch } from '../../shared/operation.ts';
import type { Entrant } from './entrant.ts';
import { library } from './library.ts';
import type { NewRow } from './user-rows.ts';

/** Which of the file's words become notes, and whether they may follow a note that is there. */
export type NotesToTake = { annotations: boolean; remarks: boolean; append: boolean };

/**
 * The notes that papers get from a file. What the note of a paper says already is not said again, so
 * that a second import adds nothing; a note of the user's gets more only with consent.
 */
export async function noteRows(
  placed: readonly { id: string; isNew: boolean; entrant: Entrant }[],
  how: NotesToTake,
  now: number,
): Promise<NewRow[]> {
  const told = placed.filter(({ entrant }) => wordsOf(entrant, how).length > 0);
  if (told.length === 0) return [];
  const old = new Set(told.flatMap(({ id, isNew }) => (isNew ? [] : id)));
  const rows = await library().db.notes.bulkGet([...old]);
  const stored = new Map(rows.flatMap((row) => (row ? [[row.paperId, row]] : [])));
  const texts = new Map<string, string>();
  for (const { id, entrant } of told) {
    const mine = stored.get(id)?.text ?? '';
    if (mine.trim() !== '' && !how.append) continue;
    let text = texts.get(id) ?? mine;
    for (const words of wordsOf(entrant, how)) text = withWords(text, words);
    texts.set(id, text);
  }
  return [...texts].flatMap(([id, text]): NewRow[] => {
    const row = { paperId: id, text, updatedAt: now };
    const before = stored.get(id) ?? null;
    if (before?.text === text) return [];
    const fields = { text, updatedAt: now };
    const change = patch('notes', id, before && { ...before }, fields);
    return change ? [{ table: 'notes', row, change }] : [];
  });
}

function wordsOf({ annotation, remark }: Entrant, how: NotesToTake): string[] {
  const words = [how.annotations ? annotation : '', how.remarks ? remark : ''];
  return words.map((each) => each.trim()).filter((each) => each !== '');
}

function withWords(text: string, words: string): string {
  if (text.trim() === '') return words;
  const paragraphs = `\n${text}\n`;
  return paragraphs.includes(`\n${words}\n`) ? text : `${text.trimEnd()}\n\n${words}`;
}
