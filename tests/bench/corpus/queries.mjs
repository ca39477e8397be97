import { seededRandom } from '../../../scripts/bench/shuffle.mjs';
import { wordsOf } from './text-words.mjs';

/** Words of which every text is full: who looks for a paper does not type them. */
const TOO_FREQUENT = 60;

/**
 * What people would type to find papers of the first `size` of a corpus: one to three words that
 * follow each other in a title (11 of 20), an abstract (5 of 20), or the name of an author (4 of
 * 20). Always the same for the same arguments.
 * @param {ReturnType<import('./papers.mjs').makeCorpus>} corpus
 * @param {number} size
 */
export function makeQueries(corpus, size) {
  const common = new Set(corpus.words.slice(0, TOO_FREQUENT));

  /** An endless row of `{words, paper}`: the words, lower-case, and the paper that holds them. */
  function* phrases(seed) {
    const random = seededRandom(seed);
    for (;;) {
      const nr = Math.floor(random() * size);
      const words = pick(corpus.paper(nr), random);
      if (words.length > 0) yield { words, paper: nr, random };
    }
  }

  function pick(paper, random) {
    const kind = random();
    if (kind < 0.2) {
      const { given, family } = paper.authors[Math.floor(random() * paper.authors.length)];
      return wordsOf(random() < 0.5 ? family : `${given} ${family}`);
    }
    const text = kind < 0.75 ? paper.title : paper.abstract;
    const words = wordsOf(text).filter((word) => word.length > 2 && !common.has(word));
    const count = 1 + Math.floor(random() * 3);
    const from = Math.floor(random() * Math.max(1, words.length - count));
    return words.slice(from, from + count);
  }

  /**
   * `count` keystrokes: phrases typed letter by letter, each keystroke as the text that is in the
   * field after it. A blank alone asks for nothing new and is not counted.
   * @param {number} count
   * @returns {string[]}
   */
  function keystrokes(count) {
    const texts = [];
    for (const { words } of phrases(11)) {
      const text = words.join(' ');
      for (let end = 1; end <= text.length; end += 1) {
        if (text[end - 1] !== ' ') texts.push(text.slice(0, end));
        if (texts.length === count) return texts;
      }
    }
  }

  /**
   * `count` phrases as they stand while the last word is being typed, three letters or more.
   * @param {number} count
   * @returns {string[]}
   */
  function typed(count) {
    const texts = [];
    for (const { words, random } of phrases(12)) {
      const last = words.at(-1) ?? '';
      const length = 3 + Math.floor(random() * Math.max(1, last.length - 2));
      texts.push([...words.slice(0, -1), last.slice(0, length)].join(' '));
      if (texts.length === count) return texts;
    }
  }
  return { keystrokes, typed };
}
