import { seededRandom, shuffle } from '../../../scripts/bench/shuffle.mjs';
import { misspelt, wordsOf } from './text-words.mjs';

/** How many queries are made for each paper. */
const PER_PAPER = 3;
/** Shorter words are not what one remembers of a paper. */
const SHORTEST = 4;

/**
 * Queries for papers that someone has seen and looks for again: three words from the title or from
 * the abstract, in any order, one of them mistyped. Gives `{query, target}`, where `target` is the
 * place of the paper in `papers`.
 * @param {{title: string, abstract?: string, summary?: string}[]} papers
 */
export function knownItemQueries(papers) {
  const random = seededRandom(31);
  return papers.flatMap(({ title, abstract, summary }, target) => {
    const texts = [title, abstract ?? summary ?? title, title];
    return Array.from({ length: PER_PAPER }, (_, index) => texts[index % texts.length])
      .map((text) => threeWords(text, random))
      .filter((words) => words !== null)
      .map((words) => ({ query: words.join(' '), target }));
  });
}

function threeWords(text, random) {
  const long = [...new Set(wordsOf(text).filter((word) => word.length >= SHORTEST))];
  const words = shuffle(long, random).slice(0, 3);
  const at = Math.floor(random() * 3);
  const wrong = words[at];
  return words.length < 3 ? null : words.with(at, misspelt(wrong, random));
}

/**
 * The mean reciprocal rank of the answers: 1 where the wanted paper comes first, 1/2 where it comes
 * second, 0 where it is not among the first `depth`. E. M. Voorhees, "The TREC-8 Question Answering
 * Track Report", 1999.
 * @param {number[]} ranks from 1; 0 where it was not found
 * @param {number} depth
 */
export function meanReciprocalRank(ranks, depth) {
  if (ranks.length === 0) throw new RangeError('there is no mean of nothing');
  const sum = ranks.reduce((all, rank) => all + (rank > 0 && rank <= depth ? 1 / rank : 0), 0);
  return sum / ranks.length;
}
