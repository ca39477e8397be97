import { seededRandom } from '../../../scripts/bench/shuffle.mjs';
import { makeCorpus } from '../corpus/papers.mjs';

/** Of so many words one is another in the later version: within what an anchor still finds. */
const EDITED = 12;

/**
 * Passages to be found again: abstracts of the synthetic library, each with a place in it and a
 * later version in which one word of twelve is another.
 * @param {number} count
 * @returns {{text: string, later: string, start: number, end: number}[]}
 */
export function anchorCases(count) {
  const { paper } = makeCorpus();
  const random = seededRandom(41);
  return Array.from({ length: count }, (_, n) => {
    const text = paper(n).abstract;
    const later = text.replace(/\w+/g, (word) => (random() < 1 / EDITED ? `${word}ed` : word));
    const length = Math.min(text.length, 40 + Math.floor(random() * 260));
    const start = Math.floor(random() * (text.length - length));
    return { text, later, start, end: start + length };
  });
}
