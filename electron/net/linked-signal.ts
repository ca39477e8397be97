/** A signal that follows others until it is released. */
export type LinkedSignal = { signal: AbortSignal; release: () => void };

/**
 * One signal for several. Not `AbortSignal.any`, which in older Node 20 keeps what it made alive as
 * long as its longest-lived source: here that is the whole run of the app.
 */
export function linkSignals(...sources: (AbortSignal | undefined)[]): LinkedSignal {
  const control = new AbortController();
  const abort = () => control.abort();
  for (const source of sources) {
    if (source?.aborted) abort();
    source?.addEventListener('abort', abort, { once: true });
  }
  return {
    signal: control.signal,
    release: () => {
      for (const source of sources) source?.removeEventListener('abort', abort);
    },
  };
}
