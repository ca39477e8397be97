import { seededRandom } from '../../../scripts/bench/shuffle.mjs';
import { drawer, zipf } from './draw.mjs';
import { makeNames } from './names.mjs';
import { makeWords } from './words.mjs';

/**
 * A paper of the synthetic library, with what its user did.
 * @typedef {object} BenchPaper
 * @property {string} id
 * @property {string} title
 * @property {{family: string, given: string}[]} authors
 * @property {string} abstract
 * @property {string} published a day, `2019-07-23`
 * @property {string} arxivId
 * @property {string | null} doi
 * @property {string | null} venue
 * @property {string} category
 * @property {number} addedAt in ms since 1970
 * @property {'inbox' | 'queued' | 'reading' | 'read' | 'dropped'} status
 * @property {boolean} starred
 * @property {number} rating from 1 to 5; 0 is none
 * @property {string[]} tags
 * @property {string} note '' is none
 */

const DAY = 86_400_000;
const MONTHS = 12 * 12;
const FIRST_YEAR = 2013;
/** No month of arXiv has come so far: no paper that ships with the app has a number above it. */
const UNUSED = 40_000;
const SERIES = 'NeurIPS ICML ICLR ACL EMNLP NAACL CVPR ECCV JMLR TPAMI SOSP VLDB CHI'.split(' ');
const CATEGORIES = 'cs.CL cs.LG cs.CV cs.AI stat.ML cs.IR cs.RO cs.SE cs.HC eess.AS'.split(' ');
const TOPICS = 20;
const TAGS_PER_TOPIC = 10;
/** Words so frequent that titles use them less than abstracts do. */
const SMALL_WORDS = 90;

/**
 * The synthetic library: `paper(n)` gives paper n, from 0, always the same and without the ones
 * before it; so any part of the library can be made alone. `tags` are the paths of all its tags.
 */
export function makeCorpus() {
  const words = makeWords();
  const author = makeNames();
  const weights = zipf(words.length, 1.7, 1.12);
  const inAbstract = drawer(weights);
  const inTitle = drawer(
    zipf(words.length, 60, 1.15).map((w, i) => (i < SMALL_WORDS ? w * 0.15 : w)),
  );
  const tags = tagPaths(words);
  const drawTag = drawer(zipf(tags.length, 2, 1));

  /**
   * @param {number} n
   * @returns {BenchPaper}
   */
  function paper(n) {
    const random = seededRandom(Math.imul(n + 1, 0x9e3779b1));
    const { year, month, arxivId } = appeared(n);
    const published = `${year}-${month}-${digits(1 + Math.floor(random() * 28))}`;
    const status = statusOf(random());
    return {
      id: `arxiv:${arxivId}`,
      title: title(() => words[inTitle(random())], random),
      authors: Array.from({ length: 3 + Math.floor(random() * 5) }, () => author(random)),
      abstract: sentences(() => words[inAbstract(random())], 850 + random() * 700, random),
      published,
      arxivId,
      doi: random() < 0.3 ? `10.5555/bench.${n}` : null,
      venue: random() < 0.5 ? `${SERIES[Math.floor(random() * SERIES.length)]} ${year}` : null,
      category: CATEGORIES[Math.floor(random() ** 2 * CATEGORIES.length)],
      addedAt: Date.parse(published) + Math.floor(random() * 30 * DAY),
      status,
      starred: random() < 0.05,
      rating: status === 'read' && random() < 0.5 ? 1 + Math.floor(random() * 5) : 0,
      tags: three(() => tags[drawTag(random())]),
      note:
        random() < 0.1
          ? sentences(() => words[inAbstract(random())], 100 + random() * 200, random)
          : '',
    };
  }
  return { paper, tags, words };
}

/**
 * When paper n appeared, and as which number of its month: months in turns, none twice before all
 * the others. Numbers of arXiv have five digits since 2015.
 */
function appeared(n) {
  const at = (n * 89) % MONTHS;
  const year = FIRST_YEAR + Math.floor(at / 12);
  const month = digits((at % 12) + 1);
  const serial = Math.floor(n / MONTHS) + 1;
  const number = year < 2015 ? digits(serial, 4) : digits(UNUSED + serial, 5);
  return { year, month, arxivId: `${digits(year % 100)}${month}.${number}` };
}

/**
 * The arXiv id of paper n.
 * @param {number} n
 * @returns {string}
 */
export const arxivIdOf = (n) => appeared(n).arxivId;

/** Paths such as `topic/part`: a parent for every ten, which is a tag itself. */
function tagPaths(words) {
  return Array.from({ length: TOPICS }, (_, topic) => {
    const parent = words[150 + topic * 31];
    const parts = Array.from(
      { length: TAGS_PER_TOPIC - 1 },
      (_each, part) => `${parent}/${words[1000 + topic * 97 + part * 7]}`,
    );
    return [parent, ...parts];
  }).flat();
}

function three(draw) {
  const found = new Set();
  while (found.size < 3) found.add(draw());
  return [...found].sort();
}

function statusOf(chance) {
  if (chance < 0.6) return 'inbox';
  if (chance < 0.7) return 'queued';
  if (chance < 0.75) return 'reading';
  return chance < 0.97 ? 'read' : 'dropped';
}

function title(draw, random) {
  const length = 58 + random() * 46;
  let text = '';
  while (text.length < length) {
    const word = draw();
    const joint = text === '' ? '' : random() < 0.06 ? '-' : ' ';
    text += joint + (word.length > 3 ? capital(word) : word);
  }
  return capital(text);
}

function sentences(draw, length, random) {
  let text = '';
  let left = 0;
  while (text.length < length) {
    if (left > 0) text += ` ${draw()}`;
    else {
      text += (text === '' ? '' : '. ') + capital(draw());
      left = 12 + Math.floor(random() * 14);
    }
    left -= 1;
  }
  return `${text}.`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const digits = (number, count = 2) => String(number).padStart(count, '0');
