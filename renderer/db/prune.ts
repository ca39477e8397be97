import { markDirty } from './dirty.ts';
import { library, tell } from './library.ts';
import type { Progress } from './take-in.ts';

/** Papers that are looked at in one transaction. */
const CHUNK = 250;

/**
 * Deletes what the world says of papers that nobody has touched; gives how many it were. A paper
 * with a mark, tag, note, highlight or citekey stays, whatever the caller thought. Their identifiers
 * stay too, so that no feed brings them back.
 */
export async function prunePapers(
  paperIds: readonly string[],
  progress: Progress = () => true,
): Promise<number> {
  let pruned = 0;
  for (let from = 0; from < paperIds.length; from += CHUNK) {
    pruned += await pruneChunk(paperIds.slice(from, from + CHUNK));
    if (!progress(Math.min(from + CHUNK, paperIds.length), paperIds.length)) break;
  }
  return pruned;
}

async function pruneChunk(ids: readonly string[]): Promise<number> {
  const { db } = library();
  const tables = [db.papers, db.texts, db.marks, db.notes, db.taggings, db.highlights, db.citekeys];
  const { gone, revision } = await db.transaction('rw', [...tables, db.dirty], async () => {
    const all = [...ids];
    const [marks, notes, citekeys, highlights, tagged] = await Promise.all([
      db.marks.bulkGet(all),
      db.notes.bulkGet(all),
      db.citekeys.bulkGet(all),
      db.highlights.where('paperId').anyOf(all).toArray(),
      Promise.all(
        all.map((id) => db.taggings.where('[paperId+tag]').between([id], [id, []]).count()),
      ),
    ]);
    const highlighted = new Set(highlights.map(({ paperId }) => paperId));
    const untouched = all.filter(
      (id, index) =>
        !marks[index] &&
        !notes[index] &&
        !citekeys[index] &&
        !highlighted.has(id) &&
        tagged[index] === 0,
    );
    await Promise.all([db.papers.bulkDelete(untouched), db.texts.bulkDelete(untouched)]);
    return {
      gone: untouched,
      revision: untouched.length > 0 ? await markDirty(untouched) : 0,
    };
  });
  if (gone.length > 0) tell({ revision, papers: gone });
  return gone.length;
}
