/** 32 bits of an id: FNV-1a over UTF-16 units, with the finish of MurmurHash3. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Finds papers by the hashes of their ids: open addressing with linear probing (Knuth, The Art of
 * Computer Programming 3, §6.4, algorithms L and R), so that 100,000 ids take one megabyte.
 */
export class IdTable {
  readonly #hashOfNumber: (nr: number) => number;
  /** Numbers and one; 0 is free. The length is a power of two. */
  #slots = new Uint32Array(64);
  #count = 0;

  /** `hashOfNumber` gives the hash under which a number was added. */
  constructor(hashOfNumber: (nr: number) => number) {
    this.#hashOfNumber = hashOfNumber;
  }

  /** Makes room for so many papers at once. */
  reserve(count: number): void {
    let length = this.#slots.length;
    while (length < 2 * count) length *= 2;
    if (length === this.#slots.length) return;
    const old = this.#slots;
    this.#slots = new Uint32Array(length);
    for (const slot of old) if (slot > 0) this.#insert(slot - 1);
  }

  /** The number with that hash of which `is` holds; -1 when there is none. */
  find(hash: number, is: (nr: number) => boolean): number {
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = this.#slots[at] ?? 0;
      if (slot === 0) return -1;
      if (this.#hashOfNumber(slot - 1) === hash && is(slot - 1)) return slot - 1;
    }
  }

  /** Adds a number that is not in the table. */
  add(nr: number): void {
    this.#count += 1;
    this.reserve(this.#count);
    this.#insert(nr);
  }

  /** Takes a number out that is in the table, and closes the gap. */
  remove(nr: number): void {
    let gap = this.#hashOfNumber(nr) & this.#mask;
    while (this.#slots[gap] !== nr + 1) gap = (gap + 1) & this.#mask;
    this.#count -= 1;
    for (let at = (gap + 1) & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = this.#slots[at] ?? 0;
      if (slot === 0) break;
      const home = this.#hashOfNumber(slot - 1) & this.#mask;
      // It may move into the gap when its home does not lie behind the gap.
      if (((at - home) & this.#mask) < ((at - gap) & this.#mask)) continue;
      this.#slots[gap] = slot;
      gap = at;
    }
    this.#slots[gap] = 0;
  }

  get #mask(): number {
    return this.#slots.length - 1;
  }

  #insert(nr: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = this.#hashOfNumber(nr) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = nr + 1;
  }
}
