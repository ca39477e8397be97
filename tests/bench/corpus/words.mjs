import { seededRandom } from '../../../scripts/bench/shuffle.mjs';
import { drawer } from './draw.mjs';

/** How many different words the texts are made of. */
export const VOCABULARY = 120_000;

/** Beginnings, hearts and ends of syllables, the usual ones first; '' is none. */
const ONSETS =
  's c p  d m r t b f l n g h v st pr tr w gr cl pl br fr ch sp j th sc bl sh qu k dr str z y'.split(
    ' ',
  );
const HEARTS = 'e a i o u ea ai ou io ee oo ie au y'.split(' ');
const CODAS = ' n r t l s m c nt st d p x ng ct ck nd b g ss rm mp'.split(' ');
/** What later words are derived with from earlier ones: texts are full of words of one family. */
const ENDINGS =
  's ing ed er al ion ly ic ation ive ity able ness ist ism ment ize ous less ful'.split(' ');

const falling = (list) => drawer(list.map((_, i) => 1 / (i + 2)));

/**
 * Makes words up: `word(syllables)` gives one, as often as it is called, from the usual parts more
 * often than from the rare ones.
 * @param {() => number} random
 */
export function wordMaker(random) {
  const [onset, heart, coda] = [falling(ONSETS), falling(HEARTS), falling(CODAS)];
  const syllable = (isLast) =>
    ONSETS[onset(random())] +
    HEARTS[heart(random())] +
    (isLast || random() < 0.3 ? CODAS[coda(random())] : '');
  return (syllables) => {
    let word = '';
    for (let left = syllables; left > 0; left -= 1) word += syllable(left === 1);
    return word;
  };
}

/**
 * The vocabulary, the most frequent word first: words that nobody wrote, short ones first and many
 * derived from others, so that beginnings of words are shared as they are in a language.
 * @param {number} [count]
 * @returns {string[]}
 */
export function makeWords(count = VOCABULARY) {
  const random = seededRandom(1);
  const make = wordMaker(random);
  const words = new Set();
  const list = [];
  while (list.length < count) {
    const rank = list.length;
    const word =
      rank > 500 && random() < 0.55 ? derived(list, random) : make(syllables(rank, random()));
    if (word.length < 2 || words.has(word)) continue;
    words.add(word);
    list.push(word);
  }
  return list;
}

function derived(list, random) {
  const stem = list[Math.floor(list.length * random() ** 2)];
  const ending = ENDINGS[Math.floor(ENDINGS.length * random() ** 2)];
  return stem.length > 14 ? `${stem.slice(0, 6)}${ending}` : stem + ending;
}

/** Frequent words are short (Zipf's law of abbreviation). */
function syllables(rank, chance) {
  if (rank < 60) return 1;
  const base = rank < 1000 ? 1 : rank < 10_000 ? 2 : 3;
  return base + (chance < 0.45 ? 0 : chance < 0.9 ? 1 : 2);
}
