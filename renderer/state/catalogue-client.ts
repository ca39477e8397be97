import type { ListQuery } from '../../shared/catalogue.ts';
import type { LibraryNews } from '../db/library.ts';
import workerUrl from '../workers/catalogue-worker.ts?worker&url';
import type { FromWorker, Requests, ToWorker } from '../workers/messages.ts';
import { startWorker } from '../workers.ts';

type Waiting = { done: (value: never) => void; failed: (error: Error) => void };

/** The worker that owns catalogue and search index, as the page talks to it. */
export class CatalogueClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;
  #serial = 0;

  /** Starts the worker; `hear` is told everything that is not the answer to a request. */
  constructor(hear: (message: FromWorker) => void) {
    this.#worker = startWorker(workerUrl);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'answer') this.#take(data.n)?.done(data.value as never);
      else if (data.kind === 'refused') this.#take(data.n)?.failed(new Error(data.message));
      else hear(data);
    });
    this.#worker.addEventListener('error', ({ message }) => hear({ kind: 'trouble', message }));
  }

  /** The serial of the last message that changes the answer. */
  get serial(): number {
    return this.#serial;
  }

  /** Opens a library's caches; the first update follows. */
  open(library: string, device: string, list: ListQuery, fadeAfterDays: number): void {
    this.#post({ kind: 'open', serial: this.#next(), library, device, list, fadeAfterDays });
  }

  /** Untouched papers are to leave the inbox after so many days; 0 for never. */
  fade(days: number): void {
    this.#post({ kind: 'fade', serial: this.#next(), days });
  }

  /** Asks for another list. */
  ask(list: ListQuery): void {
    this.#post({ kind: 'ask', serial: this.#next(), list });
  }

  /** Tells what has just been stored. */
  tell(news: LibraryNews): void {
    this.#post({ kind: 'news', serial: this.#next(), news });
  }

  /** Lets another worker tell what it stores: `LibraryNews` on this port, each answered. */
  listenTo(port: MessagePort): void {
    this.#worker.postMessage({ kind: 'source', port } satisfies ToWorker, [port]);
  }

  /** Asks for something beside the list; rejects with the worker's error. */
  request<N extends keyof Requests>(
    name: N,
    input: Requests[N]['input'],
  ): Promise<Requests[N]['output']> {
    this.#requests += 1;
    const n = this.#requests;
    return new Promise((done, failed) => {
      this.#waiting.set(n, { done, failed });
      this.#post({ kind: 'request', n, name, input } as ToWorker);
    });
  }

  #take(n: number): Waiting | undefined {
    const waiting = this.#waiting.get(n);
    this.#waiting.delete(n);
    return waiting;
  }

  #next(): number {
    this.#serial += 1;
    return this.#serial;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
