/*
 * Marks: one byte for each paper, 1 for those that are meant and 0 for the others, in an array of
 * its own whose length is a multiple of four, so that four are combined at once.
 */

/** Leaves the marks that are set in both, in `into`; gives whether there are any. */
export function intersect(into: Uint8Array, other: Uint8Array): boolean {
  const [words, others] = [wordsOf(into), wordsOf(other)];
  let any = 0;
  for (let at = 0; at < words.length; at += 1) {
    const both = (words[at] as number) & (others[at] as number);
    words[at] = both;
    any |= both;
  }
  return any !== 0;
}

/** Sets the marks that are set in either, in `into`. */
export function unite(into: Uint8Array, other: Uint8Array): void {
  const [words, others] = [wordsOf(into), wordsOf(other)];
  for (let at = 0; at < words.length; at += 1)
    words[at] = (words[at] as number) | (others[at] as number);
}

/**
 * Sets the marks of the scores above 0, and clears all others; none may be below 0. As IEEE 754
 * writes them, such numbers are integers above 0 too: so that needs no decision for each.
 */
export function markPositive(scores: Float32Array, into: Uint8Array): void {
  const words = wordsOf(into);
  const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length);
  for (let at = 0, nr = 0; at < words.length; at += 1, nr += 4) {
    words[at] =
      (-(bits[nr] as number) >>> 31) |
      ((-(bits[nr + 1] as number) >>> 31) << 8) |
      ((-(bits[nr + 2] as number) >>> 31) << 16) |
      ((-(bits[nr + 3] as number) >>> 31) << 24);
  }
}

/** Sets the marks that were not set, and clears the others. */
export function invert(marks: Uint8Array): void {
  const words = wordsOf(marks);
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] as number) ^ 0x01010101;
}

/** The number of marks that are set among the first `length`. */
export function countMarks(marks: Uint8Array, length: number): number {
  const words = wordsOf(marks);
  const whole = length >> 2;
  let count = 0;
  // The product's highest byte is the sum of the four.
  for (let at = 0; at < whole; at += 1) {
    count += Math.imul(words[at] as number, 0x01010101) >>> 24;
  }
  for (let nr = whole * 4; nr < length; nr += 1) count += marks[nr] as number;
  return count;
}

function wordsOf(marks: Uint8Array): Int32Array {
  return new Int32Array(marks.buffer, marks.byteOffset, marks.length >> 2);
}
