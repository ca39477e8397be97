import type { Batch } from '../db/commit.ts';
import { takeBack } from '../db/take-back.ts';
import { useList } from './list.ts';
import { say, sayError } from './notice.ts';
import { openNextInPlace, openPaper } from './selection.ts';
import { useUi } from './ui.ts';

/** An action that can be taken back, in words. */
type Step = { label: string; changes: Batch['changes'] };

const undone: Step[] = [];
const done: Step[] = [];

/** How many actions can be taken back. */
const LIMIT = 200;

/**
 * Runs an action, says what happened and remembers how to take it back. An action that changed
 * nothing says nothing. Resolves to whether anything changed; errors are shown, not thrown.
 */
export async function perform(label: string, action: () => Promise<Batch>): Promise<boolean> {
  try {
    const { changes } = await action();
    if (changes.length === 0) return false;
    done.push({ label, changes });
    if (done.length > LIMIT) done.shift();
    undone.length = 0;
    say(label, true);
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}

/** Takes the last action back. */
export function undo(): Promise<void> {
  return step(done, undone, 'Undone', 'There is nothing to undo.');
}

/** Does again what was last taken back. */
export function redo(): Promise<void> {
  return step(undone, done, 'Done again', 'There is nothing to do again.');
}

/** Opens the paper that came back into the list, or the next one when the open one left it. */
function reveal(changes: Batch['changes'], openWasListed: boolean): void {
  const { ids } = useList.getState();
  const papers = new Set(
    changes.flatMap(({ table, key }) => (table === 'marks' ? [String(key)] : [])),
  );
  const [only] = papers;
  if (papers.size === 1 && only && ids.includes(only)) openPaper(only);
  else if (openWasListed && !isListed() && ids.length > 0) openNextInPlace();
}

/** Whether the open paper stands in the list. */
function isListed(): boolean {
  const { open } = useUi.getState();
  return open !== null && useList.getState().ids.includes(open);
}

async function step(from: Step[], to: Step[], word: string, nothing: string): Promise<void> {
  const last = from.pop();
  if (!last) return say(nothing);
  const listed = isListed();
  try {
    const { changes } = await takeBack(last.changes);
    reveal(changes, listed);
    to.push({ label: last.label, changes });
    say(`${word}: ${last.label}`);
  } catch (error) {
    from.push(last);
    sayError(error);
  }
}
