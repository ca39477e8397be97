import type { Events, Input, Output, RequestName } from '../shared/ipc.ts';
import { failed, type Reply } from '../shared/reply.ts';

/** What the preload script puts on the window; derived from the contract. */
type LecternBridge = {
  ask: { [N in RequestName]: (input: Input<N>) => Promise<Reply<Output<N>>> };
  on: { [E in keyof Events]: (listener: (payload: Events[E]) => void) => () => void };
};

declare global {
  interface Window {
    lectern: LecternBridge;
  }
}

/** Asks main for something. Always resolves: trouble comes back as a failure. */
export async function ask<N extends RequestName>(
  name: N,
  input: Input<N>,
): Promise<Reply<Output<N>>> {
  try {
    return await window.lectern.ask[name](input);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed('no-answer', message, 'Restart Lectern.');
  }
}

/** Listens to an event from main; gives the function that ends this. */
export function on<E extends keyof Events>(
  name: E,
  listener: (payload: Events[E]) => void,
): () => void {
  return window.lectern.on[name](listener);
}

/** True on macOS, where the command key takes the place of Ctrl. */
export const isMac = navigator.platform.startsWith('Mac');
