import { identifiersOf, titleKey } from '../../shared/identifiers.ts';
import { newPaper } from '../../shared/merge.ts';
import { library } from './library.ts';
import type { Incoming } from './take-in.ts';

/**
 * Adds drafts to an empty library, as the first start does: nothing stored can match, so nothing
 * need be looked up one by one while the user waits. Gives the papers; null, and stores nothing,
 * where the library is not empty or two of the drafts might be one paper.
 */
export async function takeAllNew(incoming: readonly Incoming[]) {
  const { db } = library();
  if ((await db.identifiers.limit(1).count()) > 0 || !areApart(incoming)) return null;
  const now = Date.now();
  const added = incoming.map(({ draft, origin, sighting }) => {
    const keys = identifiersOf(draft);
    const [id = ''] = keys;
    return { keys, ...newPaper(draft, id, origin, sighting, now) };
  });
  await Promise.all([
    db.papers.bulkAdd(added.map(({ paper }) => paper)),
    db.texts.bulkAdd(added.map(({ texts }) => texts)),
    db.identifiers.bulkAdd(
      added.flatMap(({ keys, paper }) => keys.map((key) => ({ key, paperId: paper.id }))),
    ),
  ]);
  return added.map(({ paper }) => paper);
}

/** True when every draft names its authors and no two share an identifier or a title. */
function areApart(incoming: readonly Incoming[]): boolean {
  const keys = incoming.flatMap(({ draft }) => identifiersOf(draft));
  const titles = incoming.flatMap(({ draft }) => titleKey(draft.title) ?? []);
  return (
    incoming.every(({ draft }) => (draft.authors?.length ?? 0) > 0) &&
    new Set(keys).size === keys.length &&
    new Set(titles).size === titles.length
  );
}
