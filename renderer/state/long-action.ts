import type { Progress } from '../db/bulk.ts';
import { startWork, type WorkHandle } from './work.ts';

let busy = false;

/** Whether a long action is under way. There is one at a time: two would mix in the history. */
export function isBusy(): boolean {
  return busy;
}

/** The error that refuses what has to wait for a long action, in a form that the notice knows. */
export function refusal(): Error {
  return Object.assign(new Error('a long action is under way'), { name: 'Busy' });
}

/**
 * Follows an action that may turn out to be long: if it asks how to go on, it is shown as work
 * under way, and refused while another one is. `end` is due however it went.
 */
export function follow(label: string): { progress: Progress; end: () => void } {
  let work: WorkHandle | null = null;
  let stopped = false;
  const cancel = () => {
    stopped = true;
  };
  const progress: Progress = (done, total) => {
    if (!work) {
      if (busy) throw refusal();
      busy = true;
      work = startWork({ label, cancel });
    }
    work.update(done, total);
    return !stopped;
  };
  const end = () => {
    if (!work) return;
    busy = false;
    work.end();
  };
  return { progress, end };
}
