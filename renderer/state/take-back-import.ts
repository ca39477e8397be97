import { later } from '../../shared/hlc.ts';
import type { LogRange, Progress } from '../db/bulk.ts';
import { library } from '../db/library.ts';
import type { TakenBack } from '../db/take-back.ts';
import type { FromTaker, PlainError, ToTaker } from '../workers/take-back-messages.ts';
import workerUrl from '../workers/take-back-worker.ts?worker&url';
import { startWorker } from '../workers.ts';
import { listenToSource } from './list.ts';

/**
 * Takes an import back in a worker, or its taking back: there are too many rows for the page. As
 * `takeBackRange` does it, and resolves as that does; rejects only where it could not begin.
 */
export async function takeBackImport(range: LogRange, progress: Progress): Promise<TakenBack> {
  // Before anything is stored: the answer may be that something else has to end first.
  progress(0, range.count);
  const worker = startWorker(workerUrl);
  const { port1, port2 } = new MessageChannel();
  listenToSource(port1);
  const tell = (message: ToTaker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  try {
    return await new Promise<TakenBack>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<FromTaker>) => {
        if (data.kind === 'failed') return reject(errorOf(data.trouble));
        // What the user does next must stand later in the log than what the worker has written.
        library().clock = later(library().clock, data.clock);
        if (data.kind === 'progress') {
          if (!progress(data.done, data.total)) tell({ kind: 'stop' });
          return;
        }
        const { taken, trouble } = data;
        const batch = { ...taken.batch, trouble: trouble && errorOf(trouble) };
        resolve({ ...taken, batch });
      });
      const { name } = library().db;
      tell({ kind: 'take-back', library: name, range, catalogue: port2 }, [port2]);
    });
  } finally {
    worker.terminate();
  }
}

function errorOf({ name, message }: PlainError): Error {
  return Object.assign(new Error(message), { name });
}
