import { create } from 'zustand';
import type { Fetched } from '../../shared/feed/fetched.ts';
import { mayAskByHand, nextDue } from '../../shared/feed/schedule.ts';
import { formatNumber } from '../../shared/numbers.ts';
import type { Failure } from '../../shared/reply.ts';
import { ask } from '../bridge.ts';
import { saveFeedState } from '../db/feeds.ts';
import { library } from '../db/library.ts';
import { setStatus } from '../db/marks.ts';
import type { FeedRow, FeedStateRow } from '../db/rows.ts';
import { takeFeed } from '../db/take-feed.ts';
import { applyRules } from './feed-rules.ts';
import { whenListed } from './list.ts';
import { failureOf, say } from './notice.ts';
import { useSettings } from './settings.ts';
import { startWork } from './work.ts';

/** The feeds that are being asked now. */
export const useRefresh = create<{ asking: ReadonlySet<string> }>(() => ({ asking: new Set() }));

/** So many feeds are asked at a time: of one host never more than one, whatever stands here. */
const AT_A_TIME = 4;

const strings = {
  refreshing: 'Refreshing feeds',
  newPapers: (count: number) =>
    count === 0
      ? 'No new papers'
      : `${formatNumber(count)} new ${count === 1 ? 'paper' : 'papers'}`,
  troubles: (count: number) =>
    count === 1 ? 'one feed could not be read' : `${formatNumber(count)} feeds could not be read`,
  nothing: 'No feed can be asked now: they are paused, or have answered a moment ago.',
};

/** What a refresh has brought. */
export type Refreshed = { added: string[]; asked: number; troubles: number; stopped: boolean };

let last: Promise<unknown> = Promise.resolve();

/** Asks the feeds that are due. Says nothing: what is new is in the inbox. */
export function refreshDue(now: number): Promise<Refreshed> {
  return refresh((feed, state) => nextDue(scheduled(feed, state)) <= now);
}

/** Asks feeds because the user wants it, all or one, and says what came of it. */
export async function refreshByHand(only?: string): Promise<void> {
  const now = Date.now();
  const { added, asked, troubles, stopped } = await refresh(
    (feed, state) =>
      (only === undefined || feed.id === only) &&
      mayAskByHand({ ...scheduled(feed, state), paused: only === undefined && feed.paused }, now),
  );
  if (asked === 0) return say(strings.nothing);
  const words = strings.newPapers(added.length);
  if (!stopped) say(troubles === 0 ? words : `${words}; ${strings.troubles(troubles)}`);
}

/** A feed and how it has fared, for the schedule. */
export function scheduled(feed: FeedRow, state: FeedStateRow | undefined) {
  const { source, paused, everyHours } = feed;
  return { ...state, source, paused, everyHours };
}

/** One refresh after the other; each asks several feeds at a time. */
function refresh(
  isWanted: (feed: FeedRow, state: FeedStateRow | undefined) => boolean,
): Promise<Refreshed> {
  const run = last.then(() => refreshNow(isWanted));
  last = run.catch(() => undefined);
  return run;
}

async function refreshNow(
  isWanted: (feed: FeedRow, state: FeedStateRow | undefined) => boolean,
): Promise<Refreshed> {
  const { db } = library();
  const [feeds, states] = await Promise.all([db.feeds.toArray(), db.feedStates.toArray()]);
  const known = new Map(states.map((state) => [state.feedId, state]));
  const wanted = feeds.filter((feed) => isWanted(feed, known.get(feed.id)));
  const result: Refreshed = { added: [], asked: wanted.length, troubles: 0, stopped: false };
  if (wanted.length === 0) return result;
  let done = 0;
  const work = startWork({
    label: strings.refreshing,
    cancel: () => {
      result.stopped = true;
      void ask('cancelNetwork', { what: 'refresh' });
    },
  });
  const waiting = [...wanted];
  const next = async (): Promise<void> => {
    for (let feed = waiting.shift(); feed && !result.stopped; feed = waiting.shift()) {
      const one = await refreshOne(feed, known.get(feed.id), () => !result.stopped);
      result.added.push(...one.added);
      if (one.trouble) result.troubles += 1;
      done += 1;
      work.update(done, wanted.length);
    }
  };
  work.update(0, wanted.length);
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, next));
    await whenListed();
  } finally {
    work.end();
    useRefresh.setState({ asking: new Set() });
  }
  return result;
}

async function refreshOne(
  feed: FeedRow,
  before: FeedStateRow | undefined,
  going: () => boolean,
): Promise<{ added: string[]; trouble: boolean }> {
  const asking = (add: boolean) =>
    useRefresh.setState(({ asking: all }) => {
      const next = new Set(all);
      if (add) next.add(feed.id);
      else next.delete(feed.id);
      return { asking: next };
    });
  asking(true);
  try {
    return await askOne(feed, before, going);
  } finally {
    asking(false);
  }
}

async function askOne(
  feed: FeedRow,
  before: FeedStateRow | undefined,
  going: () => boolean,
): Promise<{ added: string[]; trouble: boolean }> {
  const triedAt = Date.now();
  const state: FeedStateRow = { ...before, feedId: feed.id, triedAt };
  // What was not taken in to its end must not be answered with "not modified".
  const conditional = before?.goodAt !== undefined && before.pending !== true;
  const since = before?.goodAt === undefined ? {} : { since: dayOf(before.goodAt) };
  await saveFeedState({ ...state, pending: true });
  const { source, typed } = feed;
  const reply = await ask('fetchFeed', { source, typed, conditional, ...since });
  const fetched: Fetched = reply.ok ? reply.value : { kind: 'failed', failure: reply.failure };
  if (fetched.kind === 'cancelled') {
    await restore(feed.id, before);
    return { added: [], trouble: false };
  }
  if (fetched.kind === 'failed') {
    await saveFeedState(failedState(state, fetched));
    return { added: [], trouble: true };
  }
  if (fetched.kind === 'not-modified') {
    await saveFeedState({ ...goodState(state), added: 0 });
    return { added: [], trouble: false };
  }
  try {
    const { added, revised } = await takeFeed(feed, fetched, going);
    if (useSettings.getState().versionsReturn) await setStatus(revised, 'inbox');
    if (added.length > 0) await applyRules(feed, added);
    if (!going()) return { added, trouble: false };
    const { unread, everyMinutes, cutShort } = fetched;
    if (cutShort) {
      // What came is stored; the rest is asked for again from where the last good answer was.
      await saveFeedState({ ...failedState(state, { failure: cutShort }), pending: true, unread });
      return { added, trouble: true };
    }
    await saveFeedState({
      ...goodState(state),
      added: added.length,
      unread,
      ...(everyMinutes !== undefined && { everyMinutes }),
    });
    await moveTo(feed, fetched.movedTo);
    return { added, trouble: false };
  } catch (error) {
    await saveFeedState({ ...failedState(state, { failure: failureOf(error) }), pending: true });
    return { added: [], trouble: true };
  }
}

/** As if it had not been asked. */
async function restore(feedId: string, before: FeedStateRow | undefined): Promise<void> {
  if (before) await saveFeedState(before);
  else await library().db.feedStates.delete(feedId);
}

function goodState(state: FeedStateRow): FeedStateRow {
  return { feedId: state.feedId, triedAt: state.triedAt, goodAt: state.triedAt };
}

/** An answer that was cut short before is still not taken in: `pending` stays. */
function failedState(
  state: FeedStateRow,
  { failure, notBefore, gone }: { failure: Failure; notBefore?: number; gone?: boolean },
): FeedStateRow {
  const { message, hint } = failure;
  return {
    ...state,
    failure: { message, hint },
    failures: (state.failures ?? 0) + 1,
    ...(notBefore !== undefined && { notBefore }),
    ...(gone && { gone }),
  };
}

/** The feed has told on several days that it has moved for good. It is no action of the user's. */
async function moveTo(feed: FeedRow, url: string | undefined): Promise<void> {
  if (url === undefined || feed.source.kind !== 'feed') return;
  await library().db.feeds.update(feed.id, { source: { kind: 'feed', url } });
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
