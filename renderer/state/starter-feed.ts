import type { StarterFeed } from '../../shared/feed/starter-feed.ts';
import type { Reply } from '../../shared/reply.ts';
import { ask } from '../bridge.ts';
import { library } from '../db/library.ts';
import { takeIn } from '../db/take-in.ts';
import { sayFailure } from './notice.ts';

const REVISION = 'starter-revision';

/** The bundled feed as main gives it. */
type Answer = Promise<Reply<StarterFeed | null>>;

/** Asks for the feed before it is known whether it is needed: a first start needs it at once. */
export function askEarly(): Answer | null {
  // A window that was ever used has left its state behind.
  return localStorage.length === 0 ? ask('starterFeed', { have: 0 }) : null;
}

/**
 * Takes in the feed that ships with the app when it is newer than the one taken in before. The
 * revision is recorded last: an interrupted run is simply done again. `early` is the answer for a
 * library without any feed, if it was asked for already.
 */
export async function takeInStarterFeed(early: Answer | null = null): Promise<void> {
  const { db } = library();
  const stored = (await db.meta.get(REVISION))?.value;
  const have = typeof stored === 'number' ? stored : 0;
  const reply = await ((have === 0 && early) || ask('starterFeed', { have }));
  if (!reply.ok) return sayFailure(reply.failure);
  if (!reply.value) return;
  const { source, listedOn, papers, revision } = reply.value;
  await takeIn(
    papers.map((draft) => ({ draft, origin: 'bundled', sighting: { source, on: listedOn } })),
  );
  await db.meta.put({ key: REVISION, value: revision });
}
