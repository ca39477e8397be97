import type { Fetched } from '../../shared/feed/fetched.ts';
import type { FeedItem } from '../../shared/feed/item.ts';
import { hashText } from '../../shared/hash.ts';
import type { FeedRow } from './rows.ts';
import { takeIn } from './take-in.ts';
import type { Incoming } from './take-paper.ts';

/** What came of taking in a feed: the ids of new papers and of new versions, and how many improved. */
export type FeedTaken = { added: string[]; revised: string[]; improved: number };

/** Takes in what a feed has brought; `going` says whether to go on. */
export async function takeFeed(
  feed: Pick<FeedRow, 'id' | 'name'>,
  { items, origin }: Extract<Fetched, { kind: 'read' }>,
  going: () => boolean = () => true,
): Promise<FeedTaken> {
  const incoming = items.map((item): Incoming => {
    const { draft, on } = item;
    return {
      draft,
      origin,
      sighting: { source: feed.name, ...(on && { on }) },
      itemKey: itemKey(feed.id, item),
      ...(isReplacement(item) && { onlyKnown: true }),
    };
  });
  const taken = await takeIn(incoming, going);
  const added = taken.flatMap(({ id, outcome }) => (outcome === 'added' ? id : []));
  const improved = taken.filter(({ outcome }) => Array.isArray(outcome) && outcome.length > 0);
  // That a paper is at its first version is no news.
  const revised = taken.flatMap(({ id, outcome }, index) => {
    const isLater = (items[index]?.draft.version ?? 1) > 1;
    return isLater && Array.isArray(outcome) && outcome.includes('version') ? id : [];
  });
  return { added: [...new Set(added)], revised, improved: improved.length };
}

/** A new version is news of a paper that is known, and no new paper. */
function isReplacement({ announced }: FeedItem): boolean {
  return announced === 'replace' || announced === 'replace-cross';
}

/** Names of items mean nothing outside their feed, and may be of any length. */
function itemKey(feed: string, { id }: FeedItem): string {
  return `item:${feed}:${hashText(id)}`;
}
