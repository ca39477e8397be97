import type { Drawn, PrintJob } from '../../shared/print.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';

/** A window that nobody sees, in which a printout is drawn. */
export type PrintWindow = {
  /** Settles when the window is gone, with what to say of that; null when it was closed. */
  gone: Promise<Reply<never> | null>;
  isGone: () => boolean;
  toPdf: () => Promise<Uint8Array>;
  /** Asks for the printer; null when the user gives it up. Title and foot stand on every page. */
  toPrinter: (title: string) => Promise<Reply<null> | null>;
  close: () => void;
};

type Finished = Extract<Drawn, { kind: 'drawn' }>;
type Ended = Exclude<Drawn, { kind: 'progress' }>;

/** How many papers are drawn; of 0 in all while pages are being made of them. */
export type Tell = (progress: { done: number; total: number }) => void;

const busy = failed(
  'printing',
  'Another printout is being made.',
  'Wait until it is done, or cancel it; then try again.',
);

/**
 * Makes printouts, one at a time: a page of its own draws the papers in a window that is never shown,
 * so that what is printed does not depend on what is on the screen.
 */
export class Printing {
  readonly #open: () => PrintWindow;
  readonly #tell: Tell;
  #job: (PrintJob & { window: PrintWindow; end: (drawn: Ended) => void }) | null = null;
  #last = 0;

  constructor(open: () => PrintWindow, tell: Tell) {
    this.#open = open;
    this.#tell = tell;
  }

  /** Draws papers and does with them what `finish` says; null when that was cancelled. */
  async run<T>(
    ids: readonly string[],
    finish: (window: PrintWindow, drawn: Finished) => Promise<Reply<T> | null>,
  ): Promise<Reply<T | null>> {
    if (this.#job) return busy;
    const { window, drawn } = this.#begin(ids);
    try {
      const gone = window.gone.then((reply) => reply ?? done(null));
      const work = drawn.then((end) => this.#finish(end, window, finish));
      // What is made of a window that is gone has no end of its own.
      work.catch(() => undefined);
      return await Promise.race([gone, work]);
    } finally {
      this.#job = null;
      window.close();
    }
  }

  /** Tells that pages are being made of what is drawn; nobody knows how long that takes. */
  making(): void {
    this.#tell({ done: 0, total: 0 });
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.#job?.window.close();
  }

  /** What is to be drawn. */
  job(): PrintJob | null {
    return this.#job && { n: this.#job.n, ids: this.#job.ids };
  }

  /** The page tells how the drawing goes. */
  told(n: number, told: Drawn): void {
    if (this.#job?.n !== n) return;
    if (told.kind === 'progress') this.#tell({ done: told.done, total: this.#job.ids.length });
    else this.#job.end(told);
  }

  #begin(ids: readonly string[]) {
    this.#last += 1;
    let end: (drawn: Ended) => void = () => undefined;
    const drawn = new Promise<Ended>((resolve) => {
      end = resolve;
    });
    const window = this.#open();
    this.#job = { n: this.#last, ids, window, end };
    this.#tell({ done: 0, total: ids.length });
    return { window, drawn };
  }

  async #finish<T>(
    drawn: Ended,
    window: PrintWindow,
    finish: (window: PrintWindow, drawn: Finished) => Promise<Reply<T> | null>,
  ): Promise<Reply<T | null>> {
    if (drawn.kind === 'failed') return failed(drawn.code, drawn.message, drawn.hint);
    return (await finish(window, drawn)) ?? done(null);
  }
}
