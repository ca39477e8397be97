import type { Arrival } from '../../shared/arrival.ts';
import { readDeepLink } from '../../shared/deep-link.ts';
import type { ImportFile } from '../../shared/ipc.ts';
import { done, type Reply } from '../../shared/reply.ts';
import { type Arrived, MOST } from './arrived.ts';

/** The window, as arrivals need it. */
export type ArrivalWindow = {
  /** Brings it to the front, and opens it where there is none. */
  show: () => void;
  /** Tells its page, if there is one, that something is waiting. */
  call: () => void;
  /** Whether it, or the whole app, is about to end: its page would take along what it is given. */
  isClosing: () => boolean;
};

/**
 * What came from outside and waits for the page, which fetches one after the other when it can show
 * it: nothing is lost while the window opens, or while the user is busy in a dialog.
 */
export class Arrivals {
  #waiting: Arrived[] = [];
  /** What came while the window was closing; null when nobody did. */
  #late: Arrived[] | null = null;
  #window: ArrivalWindow | null = null;

  /** From now on there is, or can be, a window. */
  connect(window: ArrivalWindow): void {
    this.#window = window;
  }

  /** Takes what came from outside, and shows the window for it. */
  take(arrived: readonly Arrived[]): void {
    if (this.#window?.isClosing()) {
      this.#late = [...(this.#late ?? []), ...arrived].slice(0, MOST);
      return;
    }
    this.#waiting = [...this.#waiting, ...arrived].slice(0, MOST);
    this.#window?.show();
    this.remind();
  }

  /** The window stays open after all, or is closed and another may be opened. */
  goOn(): void {
    const late = this.#late;
    this.#late = null;
    if (late) this.take(late);
  }

  /** What came too late for this run of the app, also if that is a second start alone; else null. */
  get late(): readonly Arrived[] | null {
    return this.#late;
  }

  /** Calls the page if something is waiting: one that has just been loaded does not know. */
  remind(): void {
    if (this.#waiting.length > 0) this.#window?.call();
  }

  /** What waits longest, for the page to show; null when nothing does. */
  async next(offer: (path: string) => Promise<Reply<ImportFile>>): Promise<Reply<Arrival | null>> {
    const first = this.#waiting.shift();
    return done(first === undefined ? null : await arrivalOf(first, offer));
  }
}

async function arrivalOf(
  arrived: Arrived,
  offer: (path: string) => Promise<Reply<ImportFile>>,
): Promise<Arrival> {
  if (arrived.kind === 'command') return arrived;
  if (arrived.kind === 'link') return linked(arrived.address);
  const offered = await offer(arrived.path);
  if (offered.ok) return { kind: 'file', file: offered.value };
  return { kind: 'failure', failure: offered.failure };
}

/** The address of a web page is what a paper may be looked up by; nothing else is done with it. */
function linked(address: string): Arrival {
  // Half a character, which Windows lets pass on a command line, cannot be encoded.
  const whole = address.replace(/\p{Cs}/gu, '\ufffd');
  const link = readDeepLink(
    /^https?:/i.test(whole) ? `lectern://add?text=${encodeURIComponent(whole)}` : whole,
  );
  return link.ok ? link.value : { kind: 'failure', failure: link.failure };
}
