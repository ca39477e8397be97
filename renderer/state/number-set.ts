/**
 * A set of small whole numbers that never changes, one bit each: a selection of 100,000 papers is
 * 12 kB and made at once.
 */
export class NumberSet {
  static readonly EMPTY = new NumberSet(new Uint32Array(0), 0);
  readonly #bits: Uint32Array;
  /** How many numbers there are. */
  readonly size: number;

  private constructor(bits: Uint32Array, size: number) {
    this.#bits = bits;
    this.size = size;
  }

  /** The set of some numbers. */
  static of(numbers: ArrayLike<number>): NumberSet {
    let highest = -1;
    for (let at = 0; at < numbers.length; at += 1) highest = Math.max(highest, numbers[at] ?? -1);
    const bits = new Uint32Array((highest >> 5) + 1);
    let size = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? -1;
      const word = bits[number >> 5] ?? 0;
      const bit = 1 << (number & 31);
      if (number < 0 || (word & bit) !== 0) continue;
      bits[number >> 5] = word | bit;
      size += 1;
    }
    return new NumberSet(bits, size);
  }

  /** Whether a number is in the set. */
  has(number: number): boolean {
    return number >= 0 && ((this.#bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** The set with one number more, or without it. */
  toggled(number: number): NumberSet {
    const length = Math.max(this.#bits.length, (number >> 5) + 1);
    const bits = new Uint32Array(length);
    bits.set(this.#bits);
    bits[number >> 5] = (bits[number >> 5] ?? 0) ^ (1 << (number & 31));
    return new NumberSet(bits, this.size + (this.has(number) ? -1 : 1));
  }

  /** The numbers, smallest first. */
  *[Symbol.iterator](): Generator<number> {
    for (const [index, word] of this.#bits.entries()) {
      for (let bit = 0; word !== 0 && bit < 32; bit += 1) {
        if ((word & (1 << bit)) !== 0) yield index * 32 + bit;
      }
    }
  }
}
