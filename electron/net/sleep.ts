import { setTimeout as wait } from 'node:timers/promises';

/** Waits; returns early when the signal says so. Passed in, so that tests need not wait. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** The real one. */
export const sleep: Sleep = async (ms, signal) => {
  // Aborted means rejected here, and no more than woken there.
  await wait(ms, undefined, signal && { signal }).catch(() => undefined);
};
