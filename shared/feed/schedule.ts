import type { Source } from './source.ts';

/** A feed as far as it matters when it is asked. Times in ms since 1970. */
export type Scheduled = {
  source: Source;
  paused: boolean;
  everyHours: number;
  /** When it was asked last, and when it last answered well. */
  triedAt?: number;
  goodAt?: number;
  notBefore?: number;
  gone?: boolean;
  /** How often it failed since it last answered well. */
  failures?: number;
  /** It asks for so many minutes of rest. */
  everyMinutes?: number;
};

/** What speaks for and against asking anyone. */
export type Conditions = {
  online: boolean;
  workOffline: boolean;
  /** On battery with less than a fifth of it left. */
  lowBattery: boolean;
  /** On a connection that is paid by volume, as far as that is known. */
  metered: boolean;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The first wait after a failure; it doubles with each, up to the feed's own interval. */
const FIRST_WAIT = 10 * MINUTE;
/** A feed that asks for a longer rest than this means something else. */
const LONGEST_REST = 7 * 24 * HOUR;
/** arXiv answers the same all day: who asks by hand is given that much rest. */
const ARXIV_REST = 30 * MINUTE;

/** Whether anyone is asked without being told to. */
export function mayAsk({ online, workOffline, lowBattery, metered }: Conditions): boolean {
  return online && !workOffline && !lowBattery && !metered;
}

/** When a feed is to be asked next, in ms since 1970; `Infinity` for never. */
export function nextDue(feed: Scheduled): number {
  const { paused, gone, triedAt, goodAt, notBefore = 0, failures = 0 } = feed;
  if (paused || gone) return Number.POSITIVE_INFINITY;
  if (triedAt === undefined) return 0;
  const interval = feed.everyHours * HOUR;
  if (failures > 0) {
    const wait = Math.min(interval, FIRST_WAIT * 2 ** Math.min(failures - 1, 20));
    return Math.max(notBefore, triedAt + wait);
  }
  const since = goodAt ?? triedAt;
  if (feed.source.kind === 'arxiv') return Math.max(notBefore, nextMidnight(since));
  const rest = Math.min((feed.everyMinutes ?? 0) * MINUTE, LONGEST_REST);
  return Math.max(notBefore, since + Math.max(interval, rest));
}

/** Whether a feed that the user asks for by hand may be asked again so soon. */
export function mayAskByHand(feed: Scheduled, now: number): boolean {
  if (feed.paused || feed.gone || now < (feed.notBefore ?? 0)) return false;
  const isArxiv = feed.source.kind === 'arxiv' || feed.source.kind === 'arxiv-query';
  return !isArxiv || now - (feed.goodAt ?? 0) >= ARXIV_REST;
}

/** arXiv's feeds are made anew at midnight in New York, once a day. */
function nextMidnight(since: number): number {
  const today = dayInNewYork(since);
  let time = Math.floor(since / HOUR) * HOUR;
  while (dayInNewYork(time) <= today) time += HOUR;
  return time;
}

const newYork = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });

function dayInNewYork(time: number): string {
  return newYork.format(time);
}
