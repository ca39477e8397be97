import type { PaperState } from '../../../shared/catalogue/paper-state.ts';
import { STATUSES } from '../../../shared/paper.ts';
import { samplePaper } from '../sample-paper.ts';

/** Whole numbers below a bound, the same ones for the same seed (a linear congruential sequence). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = ['kite', 'wind', 'string', 'sail', 'over', 'Über', 'the', 'α', '凧', 'survey', 'of'];

/** A paper with much in common with others, so that every order has ties. */
export function randomPaperState(id: string, random: (below: number) => number): PaperState {
  const word = () => WORDS[random(WORDS.length)] ?? '';
  const title = Array.from({ length: 1 + random(4) }, word).join(' ');
  const day = String(10 + random(20));
  return {
    paper: samplePaper(id, {
      title,
      authors: random(10) === 0 ? [] : [{ family: word() + word() }, { family: word() }],
      addedAt: random(50),
      ...(random(10) > 0 && { published: `202${random(6)}-1${random(3)}-${day}` }),
    }),
    mark: random(2) === 0 ? null : { status: STATUSES[random(5)] ?? 'inbox' },
    tags: Array.from({ length: random(3) }, () => `tag ${random(20)}/${random(3)}`),
    hasNote: false,
    highlights: 0,
    hasAbstract: true,
  };
}

/** So many papers, with ids from `paper 0` on. */
export function manyPapers(count: number, seed = 1): PaperState[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_empty, nr) => randomPaperState(`paper ${nr}`, random));
}
