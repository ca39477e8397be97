import { seededRandom } from '../../../scripts/bench/shuffle.mjs';
import { drawer, zipf } from './draw.mjs';
import { wordMaker } from './words.mjs';

const FAMILIES = 12_000;
const GIVEN = 1500;
/** One name in so many is written with an accent. */
const ACCENTED = 12;
const ACCENTS = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' };

/**
 * People: a few family names are frequent, most are rare. `author(random)` gives one as
 * `{family, given}`.
 */
export function makeNames() {
  const random = seededRandom(2);
  const families = makeSome(FAMILIES, random);
  const given = makeSome(GIVEN, random);
  const drawFamily = drawer(zipf(FAMILIES, 20, 0.8));
  const drawGiven = drawer(zipf(GIVEN, 30, 0.7));
  return (chance) => ({
    family: families[drawFamily(chance())],
    given: given[drawGiven(chance())],
  });
}

function makeSome(count, random) {
  const make = wordMaker(random);
  const names = new Set();
  while (names.size < count) {
    const word = make(random() < 0.35 ? 1 : 2);
    const name = names.size % ACCENTED === 0 ? accented(word) : word;
    if (name.length > 2) names.add(name[0].toUpperCase() + name.slice(1));
  }
  return [...names];
}

/** With an accent on the last letter that can have one. */
const accented = (word) => word.replace(/[aeioucn](?=[^aeioucn]*$)/, (letter) => ACCENTS[letter]);
