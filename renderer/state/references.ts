import type { Entry } from '../../shared/bibliography/model.ts';
import type { StyleId } from '../../shared/bibliography/profile.ts';
import type { Reference, Styled } from '../../shared/bibliography/styles/processor.ts';
import type { FromReferences, ToReferences } from '../workers/references/messages.ts';
import workerUrl from '../workers/references/references-worker.ts?worker&url';
import { startWorker } from '../workers.ts';

/** What a caller waits for; `hear` gives true for the message that ends it. */
type Waiting = { hear: (message: FromReferences) => boolean; failed: (error: unknown) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

/**
 * The list of references of some entries, made in a worker; `onProgress` is told how many are made.
 * `signal` ends it at once; the promise then rejects with its reason.
 */
export function listReferences(
  entries: readonly Entry[],
  style: StyleId,
  onProgress: (made: number) => void,
  signal?: AbortSignal,
): Promise<Reference[]> {
  return new Promise((resolve, reject) => {
    const made: Reference[] = [];
    const hear = (message: FromReferences) => {
      if (message.kind === 'portion') {
        made.push(...message.references);
        onProgress(made.length);
      } else if (message.kind === 'listed') resolve(made);
      return message.kind === 'listed';
    };
    const n = ask({ what: 'list', style, entries }, { hear, failed: reject });
    signal?.addEventListener('abort', () => stop(n, signal.reason));
  });
}

/** How the running text cites some entries together. */
export function citeInText(entries: readonly Entry[], style: StyleId): Promise<Styled> {
  return new Promise((resolve, reject) => {
    const hear = (message: FromReferences) => {
      if (message.kind === 'cited') resolve(message.citation);
      return message.kind === 'cited';
    };
    ask({ what: 'in-text', style, entries }, { hear, failed: reject });
  });
}

function ask(message: Omit<ToReferences, 'n'>, caller: Waiting): number {
  last += 1;
  waiting.set(last, caller);
  worker ??= start();
  worker.postMessage({ n: last, ...message } satisfies ToReferences);
  return last;
}

function start(): Worker {
  const started = startWorker(workerUrl);
  started.addEventListener('message', ({ data }: MessageEvent<FromReferences>) => {
    const caller = waiting.get(data.n);
    if (!caller) return;
    if (data.kind === 'failed') caller.failed(new Error(data.message));
    if (data.kind === 'failed' || caller.hear(data)) waiting.delete(data.n);
  });
  started.addEventListener('error', ({ message }) => endAll(new Error(message)));
  return started;
}

/** The worker hears nothing while it works: who stops it ends it, and what others asked with it. */
function stop(n: number, reason: unknown): void {
  if (waiting.has(n)) endAll(reason);
}

function endAll(reason: unknown): void {
  worker?.terminate();
  worker = null;
  const callers = [...waiting.values()];
  waiting.clear();
  for (const { failed } of callers) failed(reason);
}
