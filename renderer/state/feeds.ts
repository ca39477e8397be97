import { useLiveQuery } from 'dexie-react-hooks';
import { library } from '../db/library.ts';
import type { FeedRow, FeedStateRow } from '../db/rows.ts';
import { useList } from './list.ts';

/** A feed with how it has fared. */
export type Followed = { feed: FeedRow; state: FeedStateRow | undefined };

/** The feeds that are followed, by folder and name; empty until the library is open. */
export function useFeeds(): readonly Followed[] {
  const isOpen = useList((list) => list.libraryOpen);
  return useLiveQuery(async () => (isOpen ? readFeeds() : []), [isOpen]) ?? [];
}

/** The feeds that are followed, by folder and name. */
export async function readFeeds(): Promise<Followed[]> {
  const { db } = library();
  const [feeds, states] = await Promise.all([db.feeds.toArray(), db.feedStates.toArray()]);
  const known = new Map(states.map((state) => [state.feedId, state]));
  return feeds
    .map((feed) => ({ feed, state: known.get(feed.id) }))
    .sort((a, b) => compare(keyOf(a.feed), keyOf(b.feed)));
}

/** The name of a feed: the user's own, or the source's. */
export function titleOf({ title, name }: Pick<FeedRow, 'title' | 'name'>): string {
  return title || name;
}

function keyOf(feed: FeedRow): string {
  // Feeds in no folder come first.
  return `${feed.folder}\0${titleOf(feed)}`;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: string, b: string): number {
  return collator.compare(a, b);
}
