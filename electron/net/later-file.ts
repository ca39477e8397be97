import { writeAtomically } from '../files/atomic-write.ts';
import type { Sleep } from './sleep.ts';

/** Changes of so long a time are written in one go. */
const DELAY_MS = 1000;

/** A small file that is written whole, some time after it was changed. */
export class LaterFile {
  readonly #path: string;
  readonly #content: () => string;
  readonly #sleep: Sleep;
  #isDirty = false;
  #isWaiting = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, content: () => string, sleep: Sleep) {
    this.#path = path;
    this.#content = content;
    this.#sleep = sleep;
  }

  /** The content has changed. */
  touch(): void {
    this.#isDirty = true;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    void this.#sleep(DELAY_MS).then(() => {
      this.#isWaiting = false;
      return this.flush();
    });
  }

  /** Writes what has changed, one write after the other. To be awaited before the app ends. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    try {
      await writeAtomically(this.#path, this.#content());
    } catch {
      // A full disk, for one. The next change tries again; all that is lost is politeness.
      this.#isDirty = true;
    }
  }
}
