import { grown } from './growing.ts';
import type { TagTable } from './tag-table.ts';

/** The tags of each paper as numbers, all in one array. */
export class TagLists {
  #starts: Uint32Array = new Uint32Array(0);
  #counts: Uint16Array = new Uint16Array(0);
  #tags: Uint32Array = new Uint32Array(0);
  #used = 0;
  /** Places of `#tags` in use by papers; the others were left behind by changes. */
  #live = 0;

  /** Counts the tags of all papers in. */
  countInto(table: TagTable): void {
    const [starts, counts, tags] = [this.#starts, this.#counts, this.#tags];
    for (let nr = 0; nr < starts.length; nr += 1) {
      const start = starts[nr] ?? 0;
      const count = counts[nr] ?? 0;
      if (count > 0) table.count(tags, 1, start, start + count);
    }
  }

  /** Replaces all lists by those that `saved` gave, on the same memory. */
  restore(counts: Uint16Array, tags: Uint32Array): void {
    this.#counts = counts;
    this.#tags = tags;
    this.#used = tags.length;
    this.#live = tags.length;
    this.#starts = new Uint32Array(counts.length);
    for (let nr = 0, start = 0; nr < counts.length; nr += 1) {
      this.#starts[nr] = start;
      start += counts[nr] ?? 0;
    }
  }

  /** The tags of a paper: a view that the next change may change. */
  get(nr: number): Uint32Array {
    const start = this.#starts[nr] ?? 0;
    return this.#tags.subarray(start, start + (this.#counts[nr] ?? 0));
  }

  /** How many tags a paper has. */
  countOf(nr: number): number {
    return this.#counts[nr] ?? 0;
  }

  /** Replaces the tags of a paper. */
  set(nr: number, tags: readonly number[]): void {
    this.#starts = grown(this.#starts, nr + 1);
    this.#counts = grown(this.#counts, nr + 1);
    const before = this.#counts[nr] ?? 0;
    if (tags.length > before) {
      if (this.#used + tags.length > this.#tags.length && this.#used > 2 * this.#live) {
        const { counts, tags: live } = this.saved(this.#counts.length);
        this.restore(counts, live);
      }
      this.#tags = grown(this.#tags, this.#used + tags.length);
      this.#starts[nr] = this.#used;
      this.#used += tags.length;
    }
    this.#tags.set(tags, this.#starts[nr]);
    this.#counts[nr] = tags.length;
    this.#live += tags.length - before;
  }

  /** Sets the byte of every paper below `length` that has a marked tag, and clears all others. */
  mark(tags: Uint8Array, length: number, into: Uint8Array): void {
    const [starts, counts, all] = [this.#starts, this.#counts, this.#tags];
    for (let nr = 0; nr < length; nr += 1) {
      let found = 0;
      const start = starts[nr] ?? 0;
      const end = start + (counts[nr] ?? 0);
      for (let at = start; at < end; at += 1) found |= tags[all[at] ?? 0] ?? 0;
      into[nr] = found;
    }
  }

  /** Sets the byte of every paper below `length` that has a tag, and clears all others. */
  markAny(length: number, into: Uint8Array): void {
    for (let nr = 0; nr < length; nr += 1) into[nr] = (this.#counts[nr] ?? 0) > 0 ? 1 : 0;
  }

  /** The lists of the first `length` papers, one behind the other, with their lengths. */
  saved(length: number): { counts: Uint16Array; tags: Uint32Array } {
    const counts = new Uint16Array(length);
    counts.set(this.#counts.subarray(0, length));
    const tags = new Uint32Array(this.#live);
    for (let nr = 0, at = 0; nr < length; nr += 1) {
      tags.set(this.get(nr), at);
      at += counts[nr] ?? 0;
    }
    return { counts, tags };
  }
}
