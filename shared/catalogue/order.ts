import { grown } from './growing.ts';

/** Set on an entry whose key equals that of the entry before. */
const TIE = 0x8000_0000;

const NUMBER = 0x7fff_ffff;

/** Compares two papers by their numbers, as `Array.sort` wants it. */
export type Compare = (a: number, b: number) => number;

/** Papers in the order of a key; those with equal keys in the order of `ties`. */
export class Order {
  readonly #compare: Compare;
  readonly #ties: Compare;
  #entries: Uint32Array;
  #length: number;
  /** See `descending`; null when it has to be made anew. */
  #descending: Uint32Array | null = null;

  /** `entries` is what `saved` gave for the same papers and keys. */
  constructor(compare: Compare, ties: Compare, entries: Uint32Array = new Uint32Array(0)) {
    this.#compare = compare;
    this.#ties = ties;
    this.#entries = entries;
    this.#length = entries.length;
  }

  /** The number of papers. */
  get length(): number {
    return this.#length;
  }

  /** The paper at a place. */
  at(place: number): number {
    return (this.#entries[place] ?? 0) & NUMBER;
  }

  /** The order as it is stored. */
  saved(): Uint32Array {
    return this.#entries.slice(0, this.#length);
  }

  /**
   * All papers from the greatest key down, those with equal keys in the order of `ties`; not to be
   * changed.
   */
  get descending(): Uint32Array {
    this.#descending ??= this.#turned();
    return this.#descending;
  }

  #turned(): Uint32Array {
    const turned = new Uint32Array(this.#length);
    let count = 0;
    for (let end = this.#length; end > 0; ) {
      let start = end - 1;
      while ((this.#entries[start] as number) > NUMBER) start -= 1;
      for (let at = start; at < end; at += 1) turned[count++] = this.at(at);
      end = start;
    }
    return turned;
  }

  /** Takes out the papers whose byte is set. Keys of these may have changed already. */
  remove(marks: Uint8Array): void {
    this.#descending = null;
    const entries = this.#entries;
    let kept = 0;
    /** The first of a run of ties is gone, so that the next one becomes the first. */
    let headless = false;
    for (let at = 0; at < this.#length; at += 1) {
      const entry = entries[at] ?? 0;
      const head = entry <= NUMBER;
      if (marks[entry & NUMBER] === 1) {
        headless ||= head;
        continue;
      }
      entries[kept] = headless ? entry & NUMBER : entry;
      headless = false;
      kept += 1;
    }
    this.#length = kept;
  }

  /** Puts papers in that are not there. Sorts `added`. */
  insert(added: number[]): void {
    this.#descending = null;
    added.sort((a, b) => this.#whole(a, b));
    const places: number[] = [];
    for (const nr of added) places.push(this.#placeOf(nr, places.at(-1) ?? 0));
    this.#entries = grown(this.#entries, this.#length + added.length);
    const entries = this.#entries;
    let end = this.#length;
    for (let index = added.length - 1; index >= 0; index -= 1) {
      const place = places[index] ?? 0;
      entries.copyWithin(place + index + 1, place, end);
      entries[place + index] = added[index] ?? 0;
      end = place;
    }
    this.#length += added.length;
    for (let index = 0; index < added.length; index += 1) {
      const at = (places[index] ?? 0) + index;
      this.#mark(at);
      // A tie stays one, for what comes between has the same key.
      if (at + 1 < this.#length && (entries[at + 1] ?? 0) <= NUMBER) this.#mark(at + 1);
    }
  }

  /**
   * Writes the papers whose byte is set into `into`, in order, and gives their number. Those with
   * equal keys stand in the order of `ties` either way.
   */
  list(marks: Uint8Array, descending: boolean, into: Uint32Array): number {
    const entries = descending ? this.descending : this.#entries;
    let count = 0;
    for (let at = 0; at < this.#length; at += 1) {
      const nr = (entries[at] as number) & NUMBER;
      if (marks[nr] === 1) into[count++] = nr;
    }
    return count;
  }

  #whole(a: number, b: number): number {
    return this.#compare(a, b) || this.#ties(a, b);
  }

  /** Where a paper belongs; not before `from`. */
  #placeOf(nr: number, from: number): number {
    let low = from;
    let high = this.#length;
    // What comes in is often newer than all that is there.
    if (high > low && this.#whole(this.at(high - 1), nr) < 0) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#whole(this.at(middle), nr) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #mark(at: number): void {
    const nr = this.at(at);
    const tie = at > 0 && this.#compare(this.at(at - 1), nr) === 0;
    this.#entries[at] = tie ? nr + TIE : nr;
  }
}
