import { formatNumber } from '../../shared/numbers.ts';
import type { LogRange } from '../db/bulk.ts';
import type { Batch } from '../db/commit.ts';
import { partsAround } from '../db/log-range.ts';

/** An action that can be taken back, in words; a long one by its place in the log. */
export type Step = { label: string; what: Batch | LogRange };

/** How the history stood when an action began. */
export type Moment = { top: Step | undefined; actions: number };

/** How many actions can be taken back. */
const LIMIT = 200;

const undone: Step[] = [];
const done: Step[] = [];
let actions = 0;

/** How the history stands. */
export function moment(): Moment {
  return { top: done.at(-1), actions };
}

/** Remembers a new action, which makes unreachable what was undone before it. */
export async function remember(step: Step, began: Moment): Promise<void> {
  await insert(step, began);
  undone.length = 0;
  actions += 1;
}

/** Remembers an action that was done again. */
export function rememberAgain(step: Step, began: Moment): Promise<void> {
  return insert(step, began);
}

/** Takes the newest action from those that can be undone. */
export function takeDone(): Step | undefined {
  return done.pop();
}

/** Takes the newest action from those that can be done again. */
export function takeUndone(): Step | undefined {
  return undone.pop();
}

/** Puts an action, or the rest of it, back where it was among those that can be undone. */
export function putBack(step: Step, { top }: Moment): void {
  const at = top ? done.lastIndexOf(top) : -1;
  done.splice(top && at < 0 ? done.length : at + 1, 0, step);
}

/** Offers to do an action again, unless there was a new one since. */
export function offerAgain(step: Step, began: Moment): void {
  if (began.actions === actions) undone.push(step);
}

/**
 * Inserts an action in the order in which actions are to be undone: a long one among those that
 * were stored while it ran, in parts where they touched the same rows.
 */
async function insert({ label, what }: Step, { top }: Moment): Promise<void> {
  if ('changes' in what) {
    done.push({ label, what });
  } else {
    const since = () => (top ? done.lastIndexOf(top) + 1 : 0);
    const others = done.slice(since()).flatMap((step) => ('changes' in step.what ? step.what : []));
    const parts = await partsAround(what, others);
    for (const { place, range } of [...parts].reverse()) {
      const share = `${formatNumber(range.count)} of ${formatNumber(what.count)}`;
      const shown = parts.length > 1 ? `${label} (${share} changes)` : label;
      done.splice(since() + place, 0, { label: shown, what: range });
    }
  }
  if (done.length > LIMIT) done.splice(0, done.length - LIMIT);
}
