import type { BrowserWindow } from 'electron';
import type { Order, TerminalExport, Told } from '../../shared/terminal.ts';
import type { Outputs } from '../files/outputs.ts';
import type { Say } from './answer.ts';
import { type Cited, citedBy } from './cited.ts';
import { strings } from './strings.ts';

/** The page that has the library open. */
export type ExportPage = {
  ask: (order: TerminalExport) => void;
  stop: (n: number) => void;
};

/** Exports that terminals have asked for: the page makes them, in the order in which they came. */
export class TerminalExports {
  readonly #page: () => Promise<ExportPage | null>;
  readonly #outputs: Pick<Outputs, 'offer' | 'offerStream'>;
  readonly #waiting = new Map<number, (told: Told) => void>();
  #last = 0;

  /** `page` gives the page when it is ready, null where it never will be. */
  constructor(
    page: () => Promise<ExportPage | null>,
    outputs: Pick<Outputs, 'offer' | 'offerStream'>,
  ) {
    this.#page = page;
    this.#outputs = outputs;
  }

  /** Does what a terminal asks for; settles when it has heard how that ended. Never rejects. */
  async run(order: Order, say: Say): Promise<void> {
    try {
      const cited = order.aux === null ? null : await citedBy(order.aux);
      if (cited && 'message' in cited) await say({ kind: 'failed', message: cited.message });
      else await say(await this.#made(order, cited, say));
    } catch (error) {
      await say({ kind: 'failed', message: String(error) });
    }
  }

  /** The page tells how an export goes. */
  told(n: number, told: Told): void {
    this.#waiting.get(n)?.(told);
  }

  /** The page is gone, and with it what it was making. */
  pageGone(): void {
    for (const n of [...this.#waiting.keys()]) {
      this.told(n, { kind: 'failed', message: strings.closed });
    }
  }

  async #made({ profile, query, out }: Order, cited: Cited | null, say: Say): Promise<Told> {
    const page = await this.#page();
    if (!page) return { kind: 'failed', message: strings.noPage };
    this.#last += 1;
    const n = this.#last;
    const sayOrStop: Say = async (message) => {
      const heard = await say(message);
      // Nobody is left to want it.
      if (!heard) page.stop(n);
      return heard;
    };
    const to =
      out === null ? this.#outputs.offerStream(textsOf(sayOrStop)) : this.#outputs.offer(out);
    const citekeys = cited === null || cited.all ? null : cited.citekeys;
    return new Promise((done) => {
      this.#waiting.set(n, (told) => {
        if (told.kind === 'progress') void sayOrStop(told);
        else {
          this.#waiting.delete(n);
          done(told);
        }
      });
      page.ask({ n, profile, query, citekeys, to });
    });
  }
}

/** Takes bytes of a text, which may be cut within a character, and says them as texts. */
function textsOf(say: Say): (bytes: Uint8Array) => Promise<void> {
  const decoder = new TextDecoder();
  return async (bytes) => {
    await say({ kind: 'text', text: decoder.decode(bytes, { stream: true }) });
  };
}

/** The page of a window. */
export function pageOf(window: BrowserWindow, emit: Emit): ExportPage {
  return {
    ask: (order) => emit(window, 'exportAsked', order),
    stop: (n) => emit(window, 'exportStopped', { n }),
  };
}

type Emit = typeof import('../ipc.ts').emit;
