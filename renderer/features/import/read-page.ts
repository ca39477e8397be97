import type { PageReading } from '../../../shared/feed/page-text/reading.ts';
import { startWorker } from '../../workers.ts';
import workerUrl from './page-worker.ts?worker&url';

/** Reads a page in a worker. `signal` ends the work at once; the promise then rejects. */
export function readPage(source: Uint8Array | string, signal: AbortSignal): Promise<PageReading> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerUrl);
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<PageReading>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(source);
  });
}
