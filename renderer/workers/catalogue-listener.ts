import type { LibraryNews } from '../db/library.ts';

/** So many deliveries may be on their way: more would pile up in memory. */
const AHEAD = 3;

/** The catalogue's worker as another worker talks to it: it says when it has taken a delivery in. */
export class CatalogueListener {
  readonly #port: MessagePort;
  #underWay = 0;
  #wake = (): void => undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    port.addEventListener('message', () => this.#took(1));
    // Without a catalogue nothing is waited for: the ledger has it all, and the next start reads it.
    port.addEventListener('close', () => this.#took(Number.POSITIVE_INFINITY));
    port.start();
  }

  /** Tells what has been stored; resolves when more may follow. */
  async tell(news: LibraryNews): Promise<void> {
    this.#underWay += 1;
    this.#port.postMessage(news);
    await this.#until(AHEAD);
  }

  /** Resolves when everything has been taken in. */
  async settle(): Promise<void> {
    await this.#until(0);
    this.#port.close();
  }

  #took(count: number): void {
    this.#underWay -= count;
    this.#wake();
  }

  async #until(most: number): Promise<void> {
    while (this.#underWay > most) {
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
  }
}
