import { setStatus } from '../db/marks.ts';
import type { FeedRow } from '../db/rows.ts';
import { addTag } from '../db/tags.ts';
import { askCatalogue, whenListed } from './list.ts';

/**
 * Does with new papers of a feed what its rules say. Every rule that tags does so; of the others the
 * first that finds a paper decides, and "keep" keeps it in the inbox. A query with an error finds
 * nothing: it must not drop what was not meant.
 */
export async function applyRules(feed: FeedRow, papers: readonly string[]): Promise<void> {
  if (feed.rules.length === 0) return;
  await whenListed();
  const numbers = await askCatalogue('find', { ids: papers });
  const ids = new Map(numbers.map((nr, index) => [nr, papers[index] ?? '']));
  const undecided = new Set(ids.keys());
  for (const rule of feed.rules) {
    const found = [...(await askCatalogue('matching', { words: rule.query }))].filter((nr) =>
      ids.has(nr),
    );
    const idsOf = (all: readonly number[]) => all.flatMap((nr) => ids.get(nr) ?? []);
    if (rule.action === 'tag') {
      if (rule.tag && found.length > 0) await addTag(idsOf(found), rule.tag);
      continue;
    }
    const decided = found.filter((nr) => undecided.delete(nr));
    if (rule.action === 'keep' || decided.length === 0) continue;
    await setStatus(idsOf(decided), rule.action === 'queue' ? 'queued' : 'dropped');
  }
}
