import { startWorker } from '../../workers.ts';
import workerUrl from './health-worker.ts?worker&url';
import type { FromHealth, HealthRequests, Report, ToHealth } from './messages.ts';

type Waiting = { done: (value: never) => void; failed: (error: Error) => void };

/** The worker that looks at bibliographies, as the page talks to it: one for each check. */
export class HealthClient {
  readonly #worker = startWorker(workerUrl);
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;

  /** `hear` is told how far the check is, and its errors. */
  constructor(hear: (report: Report) => void, failed: (error: Error) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromHealth>) => {
      if (data.kind === 'report') hear(data.report);
      else if (data.kind === 'answer') this.#take(data.n)?.done(data.value as never);
      else {
        const error = new Error(data.message);
        const waiting = data.n === null ? undefined : this.#take(data.n);
        if (waiting) waiting.failed(error);
        else failed(error);
      }
    });
    this.#worker.addEventListener('error', ({ message }) => failed(new Error(message)));
  }

  /** Begins the check. `today` as `2026-03-05`. */
  check(library: string, ids: readonly string[] | 'all', today: string): void {
    this.#post({ kind: 'check', library, ids, today });
  }

  /** Tells of papers that have changed. */
  changed(ids: readonly string[]): void {
    this.#post({ kind: 'changed', ids });
  }

  /** Ends the check where it is; what was found stays. */
  stop(): void {
    this.#post({ kind: 'stop' });
  }

  /** Asks for what was found; rejects with the worker's error. */
  request<N extends keyof HealthRequests>(
    name: N,
    input: HealthRequests[N]['input'],
  ): Promise<HealthRequests[N]['output']> {
    this.#requests += 1;
    const n = this.#requests;
    return new Promise((done, failed) => {
      this.#waiting.set(n, { done, failed });
      this.#post({ kind: 'request', n, name, input } as ToHealth);
    });
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.terminate();
  }

  #take(n: number): Waiting | undefined {
    const waiting = this.#waiting.get(n);
    this.#waiting.delete(n);
    return waiting;
  }

  #post(message: ToHealth): void {
    this.#worker.postMessage(message);
  }
}
