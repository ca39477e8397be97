import { listenToSource } from '../../state/list.ts';
import { startWorker } from '../../workers.ts';
import workerUrl from './import-worker.ts?worker&url';
import type { Ending, FromImporter, Look, ToImporter } from './messages.ts';
import { troubleFailure } from './problems.ts';
import { type Source, SourceFailure } from './source.ts';

/** Something that the worker said while an import goes on. */
export type Stored = Extract<FromImporter, { kind: 'stored' }>;

/** Looks at a file in a worker. `signal` ends that at once; the promise then rejects. */
export async function look(source: Source, signal: AbortSignal): Promise<Look> {
  const worker = startWorker(workerUrl);
  const end = () => worker.terminate();
  signal.addEventListener('abort', end);
  try {
    return await new Promise<Look>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      listen(worker, reject, (message) => {
        if (message.kind === 'look') resolve(message.look);
      });
      post(worker, { kind: 'look', source });
    });
  } finally {
    end();
  }
}

/**
 * Imports a file in a worker; `onStored` hears of every chunk. Resolves with how it ended, also when
 * `signal` stops it; rejects only where it could not begin.
 */
export async function importFile(
  task: Omit<Extract<ToImporter, { kind: 'import' }>, 'kind' | 'catalogue'>,
  signal: AbortSignal,
  onStored: (stored: Stored) => void,
): Promise<Ending> {
  const worker = startWorker(workerUrl);
  const { port1, port2 } = new MessageChannel();
  listenToSource(port1);
  const stop = () => post(worker, { kind: 'stop' });
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<Ending>((resolve, reject) => {
      listen(worker, reject, (message) => {
        if (message.kind === 'stored') onStored(message);
        else if (message.kind === 'ended') resolve(message.ending);
      });
      post(worker, { kind: 'import', ...task, catalogue: port2 }, [port2]);
    });
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

function post(worker: Worker, message: ToImporter, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

function listen(
  worker: Worker,
  failed: (error: Error) => void,
  hear: (message: FromImporter) => void,
): void {
  worker.addEventListener('message', ({ data }: MessageEvent<FromImporter>) => {
    if (data.kind === 'failed') failed(new SourceFailure(troubleFailure(data.trouble)));
    else hear(data);
  });
  worker.addEventListener('error', ({ message }) => failed(new Error(message)));
}
