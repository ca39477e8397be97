import { type Change, patch, removal } from '../../shared/operation.ts';
import { library } from './library.ts';
import type { MarkRow } from './rows.ts';
import { tagged, untagged } from './tag-rows.ts';

/**
 * The changes that move all that the user did with a paper to another one, which loses nothing of
 * its own: tags and highlights are united, notes stand one below the other, a star is a star.
 * Citekeys are not among them, see `movedCitekeys`.
 */
export async function moveUserRows(from: string, to: string): Promise<(Change | null)[]> {
  const { db } = library();
  const [marks, notes, taggings, own, highlights] = await Promise.all([
    db.marks.bulkGet([from, to]),
    db.notes.bulkGet([from, to]),
    db.taggings.where('[paperId+tag]').between([from], [from, []]).toArray(),
    db.taggings.where('[paperId+tag]').between([to], [to, []]).toArray(),
    db.highlights.where('paperId').equals(from).toArray(),
  ]);
  const changes: (Change | null)[] = [];
  const [mark, ownMark] = marks;
  if (mark) {
    const both = unitedMark(mark, ownMark);
    changes.push(removal('marks', from, mark), patch('marks', to, ownMark ?? null, both));
  }
  const [note, ownNote] = notes;
  if (note && note.text.trim() !== '') {
    const text = [ownNote?.text.trim(), note.text.trim()].filter(Boolean).join('\n\n');
    const fields = { text, updatedAt: Math.max(note.updatedAt, ownNote?.updatedAt ?? 0) };
    changes.push(removal('notes', from, note), patch('notes', to, ownNote ?? null, fields));
  }
  const has = new Set(own.map(({ tag }) => tag));
  for (const tagging of taggings) {
    changes.push(untagged(tagging), has.has(tagging.tag) ? null : tagged(to, tagging.tag));
  }
  for (const highlight of highlights) {
    changes.push(patch('highlights', highlight.id, highlight, { paperId: to }));
  }
  return changes;
}

/** What the user wants read stays so; of two statuses the one that says more counts. */
function unitedMark(
  { paperId: _id, ...mark }: MarkRow,
  own: MarkRow | undefined,
): Partial<MarkRow> {
  const says = own?.status !== undefined && own.status !== 'inbox';
  return {
    ...mark,
    ...(own?.rating !== undefined && { rating: own.rating }),
    ...(own?.starred && { starred: true }),
    ...(own?.ignored && { ignored: [...new Set([...own.ignored, ...(mark.ignored ?? [])])] }),
    ...(says && {
      status: own.status,
      ...(own.statusAt !== undefined && { statusAt: own.statusAt }),
    }),
  };
}
