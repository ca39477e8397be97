import { formatNumber } from '../../shared/numbers.ts';
import type { LogRange, LongBatch, Progress, Stored } from '../db/bulk.ts';
import { noteTakenBack } from '../db/imports.ts';
import { takeBack, takeBackRange } from '../db/take-back.ts';
import { follow, isBusy, refusal } from './long-action.ts';
import { say, sayError } from './notice.ts';
import { reveal } from './reveal.ts';
import { isOpenListed } from './selection.ts';
import {
  type Moment,
  moment,
  offerAgain,
  putBack,
  remember,
  rememberAgain,
  type Step,
  takeDone,
  takeUndone,
} from './steps.ts';
import { takeBackImport } from './take-back-import.ts';

/** An action in words. */
export type Words = {
  /** What was done: "Marked as read: 10,000 papers". */
  done: string;
  /** What is being done, where it takes long: "Marking 10,000 papers as read". */
  doing: string;
  /** How far it came where it was stopped: "3,200 of 10,000 papers marked as read". */
  part: (done: number, total: number) => string;
};

/**
 * Runs an action, says what happened and remembers how to take it back. An action that changed
 * nothing says nothing. Resolves to whether anything changed; errors are shown, not thrown. `since`
 * is when the user asked for it, in ms since the page began.
 */
export async function perform(
  label: string | Words,
  action: (progress: Progress) => Promise<Stored>,
  since = performance.now(),
): Promise<boolean> {
  const words = typeof label === 'string' ? inWords(label) : label;
  const { progress, end } = follow(words.doing);
  const began = moment();
  try {
    const stored = await action(progress);
    performance.measure('lectern:stored', { start: since });
    if (!('changes' in stored)) return await takeLong(words, stored, began);
    if (stored.changes.length === 0) return false;
    await remember({ label: words.done, what: stored }, began);
    say(words.done, true);
    return true;
  } catch (error) {
    sayError(error);
    return false;
  } finally {
    end();
  }
}

const UNDO = { done: 'Undone', doing: 'Undoing', none: 'There is nothing to undo.' };

/** Takes the last action back. */
export function undo(): Promise<void> {
  return step(takeDone, UNDO, { rest: putBack, opposite: offerAgain });
}

/** Does again what was last taken back. */
export function redo(): Promise<void> {
  return step(
    takeUndone,
    { done: 'Done again', doing: 'Doing again', none: 'There is nothing to do again.' },
    { rest: offerAgain, opposite: rememberAgain },
  );
}

/** Remembers what an import stored, so that it can be taken back as a whole; `began` is from before. */
export function rememberImport(label: string, range: LogRange, began: Moment): Promise<void> {
  return remember({ label, what: { ...range, isImport: true } }, began);
}

/** Takes back an import of an earlier day, which the history of this window does not know. */
export function undoImport(label: string, range: LogRange): Promise<void> {
  return step(() => ({ label, what: { ...range, isImport: true } }), UNDO, {
    rest: putBack,
    opposite: offerAgain,
  });
}

/** "3,200 of 10,000". */
export function howMany(done: number, total: number): string {
  return `${formatNumber(done)} of ${formatNumber(total)}`;
}

function inWords(label: string): Words {
  return { done: label, doing: label, part: (so, all) => `${label} (${howMany(so, all)})` };
}

/** Remembers a long action and says how far it came; gives whether it changed anything. */
async function takeLong(words: Words, stored: LongBatch, began: Moment): Promise<boolean> {
  const { count, stopped, trouble, total } = stored;
  const whole = !stopped && trouble === null;
  const label = whole ? words.done : words.part(stored.done, total);
  if (count > 0) await remember({ label, what: rangeOf(stored) }, began);
  if (trouble !== null) sayError(trouble, count > 0 ? label : undefined);
  else if (stopped) say(`Stopped: ${label}`, count > 0);
  else if (count > 0) say(label, true);
  return count > 0;
}

/** Says how many papers stayed when what brought them was taken back. */
function keptOf(count: number): string {
  if (count === 0) return '';
  const papers = count === 1 ? '1 paper' : `${formatNumber(count)} papers`;
  return `. ${papers} that you have worked on since ${count === 1 ? 'was' : 'were'} kept`;
}

/** All that the history holds of a long action. */
const rangeOf = ({ group, first, last, count }: LongBatch) => ({ group, first, last, count });

type Place = (step: Step, began: Moment) => unknown;

/** Takes back one step; `opposite` keeps the way back, `rest` what could not be taken back. */
async function step(
  take: () => Step | undefined,
  words: { done: string; doing: string; none: string },
  { rest, opposite }: { rest: Place; opposite: Place },
): Promise<void> {
  if (isBusy()) return sayError(refusal());
  const last = take();
  if (!last) return say(words.none);
  const { label, what } = last;
  const began = moment();
  const listed = isOpenListed();
  const { progress, end } = follow(`${words.doing}: ${label}`);
  try {
    if ('changes' in what) {
      const batch = await takeBack(what.changes);
      // At once, so that the next key acts on the paper that is then shown.
      reveal(batch.changes, listed).catch(sayError);
      if (batch.changes.length > 0) await opposite({ label, what: batch }, began);
      say(`${words.done}: ${label}${keptOf(batch.kept)}`);
      return;
    }
    const { isImport = false } = what;
    const takeBackLong = isImport ? takeBackImport : takeBackRange;
    const { batch, left, kept } = await takeBackLong(what, progress);
    if (isImport) await noteTakenBack(what, batch, left);
    if (batch.count > 0) await opposite({ label, what: { ...rangeOf(batch), isImport } }, began);
    if (left) await rest({ label, what: left }, began);
    const far = `${words.done}: ${howMany(batch.done, batch.total)} changes, ${label}`;
    if (batch.trouble !== null) sayError(batch.trouble, batch.count > 0 ? far : undefined);
    else say(batch.stopped ? `Stopped. ${far}` : `${words.done}: ${label}${keptOf(kept)}`);
    reveal([], listed).catch(sayError);
  } catch (error) {
    await rest(last, began);
    sayError(error);
  } finally {
    end();
  }
}
