/**
 * The words of a text in lower case: letters and digits that stand together.
 * @param {string} text
 * @returns {string[]}
 */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The word with one mistake that people make when they type: a letter left out, doubled, replaced
 * by another or changed with the next. The first letter stays.
 * @param {string} word at least four letters
 * @param {() => number} random
 * @returns {string}
 */
export function misspelt(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const kinds = [before + after, before + letter + letter + after, before + other(letter) + after];
  if (after[0] !== letter) kinds.push(before + after[0] + letter + after.slice(1));
  return kinds[Math.floor(random() * kinds.length)];
}

/** A letter that is not this one. */
const other = (letter) => (letter === 'e' ? 'a' : 'e');
