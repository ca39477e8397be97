import type { HostGroup } from '../../shared/net/spacing.ts';
import type { Sleep } from './sleep.ts';

/** The right to be the one connection to a group of hosts. */
export type Turn = {
  readonly group: string;
  /** A request is over: the rest begins. */
  ended: () => void;
  /** Waits until the group may be asked once more; false when the signal came first. */
  again: (signal: AbortSignal) => Promise<boolean>;
  /** Lets the next one in line go on. */
  leave: () => void;
};

type Lane = { isBusy: boolean; waiting: (() => void)[]; lastEnd: number | null };

/**
 * One connection at a time per group of hosts, in the order of arrival, with a rest in between. The
 * rest is counted from the end of a request, so that no delay on the way makes it shorter for the
 * server (https://info.arxiv.org/help/api/tou.html).
 */
export class HostQueue {
  readonly #lanes = new Map<string, Lane>();
  readonly #now: () => number;
  readonly #sleep: Sleep;

  constructor({ now, sleep }: { now: () => number; sleep: Sleep }) {
    this.#now = now;
    this.#sleep = sleep;
  }

  /** Waits for a turn; null, and out of the line, when the signal came first. */
  async enter(group: HostGroup, signal: AbortSignal): Promise<Turn | null> {
    const lane = this.#laneOf(group.name);
    if (lane.isBusy && !(await inLine(lane, signal))) return null;
    lane.isBusy = true;
    const turn = this.#turn(lane, group);
    if (await this.#rest(lane, group, signal)) return turn;
    turn.leave();
    return null;
  }

  #laneOf(name: string): Lane {
    const lane = this.#lanes.get(name) ?? { isBusy: false, waiting: [], lastEnd: null };
    this.#lanes.set(name, lane);
    return lane;
  }

  #turn(lane: Lane, group: HostGroup): Turn {
    let isOurs = true;
    return {
      group: group.name,
      ended: () => {
        lane.lastEnd = this.#now();
      },
      again: (signal) => this.#rest(lane, group, signal),
      leave: () => {
        if (!isOurs) return;
        isOurs = false;
        const next = lane.waiting.shift();
        if (next) next();
        else lane.isBusy = false;
      },
    };
  }

  async #rest(lane: Lane, group: HostGroup, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    const since = lane.lastEnd === null ? group.spacingMs : this.#now() - lane.lastEnd;
    // A clock that was set back must not make anyone wait for hours.
    const rest = Math.min(group.spacingMs - since, group.spacingMs);
    if (rest > 0) await this.#sleep(rest, signal);
    return !signal.aborted;
  }
}

/** Waits to be called; false when the signal came first. */
function inLine(lane: Lane, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const leaveLine = () => {
      lane.waiting.splice(lane.waiting.indexOf(go), 1);
      resolve(false);
    };
    const go = () => {
      signal.removeEventListener('abort', leaveLine);
      resolve(true);
    };
    if (signal.aborted) {
      resolve(false);
      return;
    }
    signal.addEventListener('abort', leaveLine, { once: true });
    lane.waiting.push(go);
  });
}
