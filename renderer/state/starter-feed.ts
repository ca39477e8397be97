import { ask } from '../bridge.ts';
import { library } from '../db/library.ts';
import { takeIn } from '../db/take-in.ts';
import { sayFailure } from './notice.ts';

const REVISION = 'starter-revision';

/**
 * Takes in the feed that ships with the app when it is newer than the one taken in before. The
 * revision is recorded last: an interrupted run is simply done again.
 */
export async function takeInStarterFeed(): Promise<void> {
  const { db } = library();
  const stored = (await db.meta.get(REVISION))?.value;
  const have = typeof stored === 'number' ? stored : 0;
  const reply = await ask('starterFeed', { have });
  if (!reply.ok) return sayFailure(reply.failure);
  if (!reply.value) return;
  const { source, listedOn, papers, revision } = reply.value;
  await takeIn(
    papers.map((draft) => ({ draft, origin: 'bundled', sighting: { source, on: listedOn } })),
  );
  await db.meta.put({ key: REVISION, value: revision });
}
