/*
 * Marks: one byte for each paper, 1 for those that are meant and 0 for the others, in an array of
 * its own whose length is a multiple of four, so that four are combined at once.
 */

/** Leaves the marks that are set in both, in `into`. */
export function intersect(into: Uint8Array, other: Uint8Array): void {
  const [words, others] = [wordsOf(into), wordsOf(other)];
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & (others[at] ?? 0);
}

/** Sets the marks that are set in either, in `into`. */
export function unite(into: Uint8Array, other: Uint8Array): void {
  const [words, others] = [wordsOf(into), wordsOf(other)];
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) | (others[at] ?? 0);
}

/** Sets the marks that were not set, and clears the others. */
export function invert(marks: Uint8Array): void {
  const words = wordsOf(marks);
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) ^ 0x01010101;
}

/** The number of marks that are set among the first `length`. */
export function countMarks(marks: Uint8Array, length: number): number {
  let count = 0;
  for (let nr = 0; nr < length; nr += 1) count += marks[nr] ?? 0;
  return count;
}

function wordsOf(marks: Uint8Array): Int32Array {
  return new Int32Array(marks.buffer, marks.byteOffset, marks.length >> 2);
}
