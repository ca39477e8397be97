/** Which papers have come into a list, and which have left it, by their numbers. */
export type Moved = { added: number[]; removed: number[] };

/** The papers of a list as they were known last, by their numbers. */
export class Membership {
  #marks = new Uint8Array(0);

  /** Takes the papers as they are now. */
  move(numbers: Uint32Array): Moved {
    const length = numbers.reduce((most, nr) => Math.max(most, nr + 1), this.#marks.length);
    const now = new Uint8Array(length);
    for (const nr of numbers) now[nr] = 1;
    const added: number[] = [];
    const removed: number[] = [];
    for (let nr = 0; nr < length; nr += 1) {
      const was = this.#marks[nr] ?? 0;
      if (now[nr] === was) continue;
      (was === 0 ? added : removed).push(nr);
    }
    this.#marks = now;
    return { added, removed };
  }
}
