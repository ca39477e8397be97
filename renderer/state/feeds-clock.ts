import { type Conditions, mayAsk, nextDue } from '../../shared/feed/schedule.ts';
import { on } from '../bridge.ts';
import { library } from '../db/library.ts';
import { sayError } from './notice.ts';
import { refreshDue, scheduled } from './refresh.ts';
import { useSettings } from './settings.ts';
import { tellNews } from './tell-news.ts';

/** The feeds are looked at this often at least: a clock may be set, a computer may sleep. In ms. */
const LOOK = 10 * 60 * 1000;
const SOONEST = 5000;
/** After waking up and coming back online the feeds are asked within so long, not all at one stroke. */
const SPREAD = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let running = false;

/** Asks the feeds when they are due, from now on. The app never waits for it. */
export function startFeedsClock(): void {
  look().catch(sayError);
  addEventListener('online', () => lookIn(Math.random() * SPREAD));
  on('woke', () => lookIn(Math.random() * SPREAD));
  useSettings.subscribe(({ workOffline }, before) => {
    if (!workOffline && before.workOffline) lookIn(0);
  });
}

function lookIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => look().catch(sayError), ms);
}

async function look(): Promise<void> {
  if (running) return;
  running = true;
  let next = LOOK;
  try {
    // Where nobody may be asked, what changes that brings us back here sooner.
    if (mayAsk(await conditions())) {
      const { added } = await refreshDue(Date.now());
      await tellNews(added);
      next = Math.min(LOOK, Math.max(SOONEST, (await soonest()) - Date.now()));
    }
  } finally {
    running = false;
    lookIn(next);
  }
}

async function soonest(): Promise<number> {
  const { db } = library();
  const [feeds, states] = await Promise.all([db.feeds.toArray(), db.feedStates.toArray()]);
  const known = new Map(states.map((state) => [state.feedId, state]));
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...feeds.map((feed) => nextDue(scheduled(feed, known.get(feed.id)))),
  );
}

/** What Chromium knows of battery and connection, and TypeScript does not. */
type PowerAndNetwork = Navigator & {
  getBattery?: () => Promise<{ charging: boolean; level: number }>;
  connection?: { saveData?: boolean; type?: string };
};

async function conditions(): Promise<Conditions> {
  const { onLine, connection, getBattery } = navigator as PowerAndNetwork;
  const battery = await getBattery?.call(navigator).catch(() => undefined);
  return {
    online: onLine,
    workOffline: useSettings.getState().workOffline,
    lowBattery: battery !== undefined && !battery.charging && battery.level < 0.2,
    metered: connection?.saveData === true || connection?.type === 'cellular',
  };
}
