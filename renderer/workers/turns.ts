/** Pieces of work that are done one after the other, whatever became of the one before. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Begins when everything asked for before has ended; settles as the work does. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
