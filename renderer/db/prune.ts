import type { Paper } from '../../shared/paper.ts';
import { markDirty } from './dirty.ts';
import { library, tell } from './library.ts';
import type { Progress } from './take-in.ts';

/** Papers that are looked at in one transaction. */
const CHUNK = 250;

/**
 * Deletes what the world says of papers that nobody has touched; gives how many it were. A paper
 * with a mark, tag, note, highlight or citekey, be it an old one, with facts set by hand or another paper
 * merged into it stays, whatever the caller thought. Their identifiers stay too, so that no feed brings
 * them back.
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
  const { papers, texts, marks, notes, taggings, highlights, citekeys, aliases, merges } = db;
  const user = [marks, notes, taggings, highlights, citekeys, aliases, merges];
  const tables = [papers, texts, ...user, db.dirty];
  const { gone, revision } = await db.transaction('rw', tables, async () => {
    const all = [...ids];
    const [known, merged, marked, noted, keyed, former, passages, tagged] = await Promise.all([
      papers.bulkGet(all),
      merges.toArray(),
      marks.bulkGet(all),
      notes.bulkGet(all),
      citekeys.bulkGet(all),
      aliases.where('paperId').anyOf(all).toArray(),
      highlights.where('paperId').anyOf(all).toArray(),
      Promise.all(all.map((id) => taggings.where('[paperId+tag]').between([id], [id, []]).count())),
    ]);
    const held = new Set([
      ...[...former, ...passages].map(({ paperId }) => paperId),
      ...merged.map(({ into }) => into),
      ...known.flatMap((paper) => (paper && hasOwnFacts(paper) ? paper.id : [])),
    ]);
    const untouched = all.filter(
      (id, index) =>
        !marked[index] && !noted[index] && !keyed[index] && !held.has(id) && tagged[index] === 0,
    );
    await Promise.all([papers.bulkDelete(untouched), texts.bulkDelete(untouched)]);
    return {
      gone: untouched,
      revision: untouched.length > 0 ? await markDirty(untouched) : 0,
    };
  });
  if (gone.length > 0) tell({ revision, papers: gone });
  return gone.length;
}

/** Whether the user set any of its facts by hand. */
function hasOwnFacts({ origins }: Paper): boolean {
  return Object.values(origins).includes('user');
}
