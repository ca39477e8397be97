/** Thrown where a job was asked to stop. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** One job: how far it is, and whether it is to stop. */
export class Job {
  readonly #tell: (done: number, total: number) => void;
  #done = 0;
  #total = 0;
  #told = 0;
  stopped = false;

  constructor(tell: (done: number, total: number) => void) {
    this.#tell = tell;
  }

  /** There is so much more to do. */
  expect(count: number): void {
    this.#total += count;
  }

  /** So much more is done. Throws `Stopped` where the job is to end here. */
  advance(count: number): void {
    if (this.stopped) throw new Stopped('stopped');
    this.#done += count;
    const now = performance.now();
    if (now - this.#told < OFTEN) return;
    this.#told = now;
    this.#tell(this.#done, this.#total);
  }
}

/** How often it is told how far a job is, in ms. */
const OFTEN = 100;
