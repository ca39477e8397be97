import { formatNumber } from '../../shared/numbers.ts';
import type { Status } from '../../shared/paper.ts';
import { CHUNK, type Progress } from '../db/bulk.ts';
import { areAll, isStarred, setRating, setStarred, setStatus, statusOf } from '../db/marks.ts';
import { howMany, perform, type Words } from './history.ts';
import { followOn } from './reveal.ts';
import { targets } from './selection.ts';

/** Where an action came from: from the list, the next paper follows the one that left it. */
export type From = 'list' | 'paper';

type Verb = { done: string; doing: string; part: string };

const MOVE: Record<Status, Verb> = {
  inbox: { done: 'Back in the inbox', doing: 'Moving to the inbox', part: 'back in the inbox' },
  queued: { done: 'Added to the queue', doing: 'Adding to the queue', part: 'added to the queue' },
  reading: { done: 'Reading now', doing: 'Marking as being read', part: 'being read now' },
  read: { done: 'Marked as read', doing: 'Marking as read', part: 'marked as read' },
  dropped: { done: 'Dropped', doing: 'Dropping', part: 'dropped' },
};

const STAR: Verb = { done: 'Starred', doing: 'Starring', part: 'starred' };
const UNSTAR: Verb = {
  done: 'Star taken away',
  doing: 'Taking stars away',
  part: 'without star now',
};

/** What is done, and to how many papers where more than one. */
function words({ done, doing, part }: Verb, count: number): Words {
  const papers = count > 1 ? `: ${formatNumber(count)} papers` : '';
  return {
    done: `${done}${papers}`,
    doing: `${doing}${papers}`,
    part: (so, all) => `${howMany(so, all)} papers ${part}`,
  };
}

/** Settles once the last key press or click has been dealt with. */
let last: Promise<void> = Promise.resolve();

/**
 * Runs an action on the papers that are selected when its turn comes: keys pressed faster than
 * the list follows act on one paper after the other. Nothing waits for a long action to end.
 */
async function onTargets(act: (ids: string[], since: number) => Promise<unknown>): Promise<void> {
  const since = performance.now();
  const before = last;
  let next = (): void => undefined;
  last = new Promise((done) => {
    next = done;
  });
  await before;
  try {
    const ids = await targets();
    if (ids.length > CHUNK) next();
    if (ids.length > 0) await act(ids, since);
  } finally {
    next();
  }
}

/** Moves the selected papers to a reading status. */
export function moveSelectedTo(status: Status, from: From): Promise<void> {
  return onTargets((ids, since) => move(ids, status, from, since));
}

/** Marks the selected papers read, or unread when all of them are read. */
export function toggleRead(from: From): Promise<void> {
  return onTargets(async (ids, since) => {
    const read = await areAll(ids, (mark) => statusOf(mark) === 'read');
    await move(ids, read ? 'inbox' : 'read', from, since);
  });
}

/** Stars the selected papers, or takes the stars away when all of them have one. */
export function toggleStar(): Promise<void> {
  return onTargets(async (ids) => {
    const starred = !(await areAll(ids, isStarred));
    await perform(words(starred ? STAR : UNSTAR, ids.length), (progress) =>
      setStarred(ids, starred, progress),
    );
  });
}

/** Rates the selected papers with 1 to 5 stars; null takes their ratings away. */
export function rate(rating: number | null): Promise<void> {
  return onTargets(async (ids) => {
    await perform(words(ratingVerb(rating), ids.length), (progress) =>
      setRating(ids, rating, progress),
    );
  });
}

function ratingVerb(rating: number | null): Verb {
  if (rating === null) {
    return { done: 'Rating taken away', doing: 'Taking ratings away', part: 'without rating now' };
  }
  const stars = rating === 1 ? '1 star' : `${rating} stars`;
  return { done: `Rated ${stars}`, doing: `Rating ${stars}`, part: `rated ${stars}` };
}

async function move(ids: string[], status: Status, from: From, since: number): Promise<void> {
  const act = (progress: Progress) => setStatus(ids, status, progress);
  await perform(words(MOVE[status], ids.length), act, since);
  if (from === 'list') await followOn();
}
