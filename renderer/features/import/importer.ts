import { listenToSource } from '../../state/list.ts';
import { startWorker } from '../../workers.ts';
import workerUrl from './import-worker.ts?worker&url';
import type { Ending, FromImporter, Look, ToImporter } from './messages.ts';
import { troubleFailure } from './problems.ts';
import { type Source, SourceFailure } from './source.ts';

/** Something that the worker said while an import goes on. */
export type Stored = Extract<FromImporter, { kind: 'stored' }>;

/** An import under way: resolves with how it ended, also when `signal` stops it. */
export type Importing = (
  signal: AbortSignal,
  onStored: (stored: Stored) => void,
) => Promise<Ending>;

/** Looks at a file in a worker. `signal` ends that at once; the promise then rejects. */
export async function look(source: Source, signal: AbortSignal): Promise<Look> {
  const worker = startImporter();
  const end = () => worker.terminate();
  signal.addEventListener('abort', end);
  try {
    return await new Promise<Look>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      hearFrom(worker, reject, (message) => {
        if (message.kind === 'look') resolve(message.look);
      });
      tellTo(worker, { kind: 'look', source });
    });
  } finally {
    end();
  }
}

/** Imports a library file in a worker; rejects only where it could not begin. */
export function importFile(
  task: Omit<Extract<ToImporter, { kind: 'import' }>, 'kind' | 'catalogue'>,
): Importing {
  return (signal, onStored) =>
    runImport(
      startImporter(),
      (catalogue) => ({ kind: 'import', ...task, catalogue }),
      signal,
      onStored,
    );
}

/** Has a worker import; ends the worker when it is over. `onStored` hears of every chunk. */
export async function runImport(
  worker: Worker,
  task: (catalogue: MessagePort) => ToImporter,
  signal: AbortSignal,
  onStored: (stored: Stored) => void,
): Promise<Ending> {
  const { port1, port2 } = new MessageChannel();
  listenToSource(port1);
  const stop = () => tellTo(worker, { kind: 'stop' });
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<Ending>((resolve, reject) => {
      hearFrom(worker, reject, (message) => {
        if (message.kind === 'stored') onStored(message);
        else if (message.kind === 'ended') resolve(message.ending);
      });
      tellTo(worker, task(port2), [port2]);
    });
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

/** A worker for one file. */
export function startImporter(): Worker {
  return startWorker(workerUrl);
}

/** Tells the worker something. */
export function tellTo(worker: Worker, message: ToImporter, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

/** Hears what the worker says; `failed` is told what ends its work early. */
export function hearFrom(
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
