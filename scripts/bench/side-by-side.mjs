import { seededRandom, shuffle } from './shuffle.mjs';
import { offBy, ratioOf } from './statistics.mjs';

/** How many samples each subject gives. */
export const ROUNDS = 7;
/** How often at most a suite is measured until its control holds. */
export const TRIES = 3;
/** How far the control may be off. */
export const TOLERANCE = 0.1;

/**
 * Measures things beside each other: every subject once per round, in an order that is shuffled
 * anew, because whoever always came first would be at an advantage. `subjects` maps names to
 * functions that take one sample. Gives the samples by name, in the order of the rounds.
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} subjects
 * @param {() => number} random
 */
export async function measureInTurn(subjects, random, rounds = ROUNDS) {
  const names = /** @type {Name[]} */ (Object.keys(subjects));
  /** @type {Record<Name, number[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffle(names, random)) samples[name].push(await subjects[name]());
  }
  return samples;
}

/**
 * Measures until the control holds: `subjects.control` is the very same thing as `subjects.bare`, so
 * whatever differs between them is noise, and a try where they differ by more than the tolerance is
 * rejected. Gives every try as `{samples, control, holds}`, where `control` is their ratio; only the
 * last one can hold. `say` is told what goes on.
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} subjects
 * @param {(words: string) => void} say
 */
export async function measureUntilSteady(subjects, say, tries = TRIES) {
  const tried = [];
  for (let number = 1; number <= tries; number += 1) {
    say(`${ROUNDS} rounds of ${Object.keys(subjects).join(', ')} (try ${number} of ${tries})`);
    const samples = await measureInTurn(subjects, seededRandom(number));
    const control = ratioOf(samples.control, samples.bare);
    const holds = offBy(control) <= TOLERANCE;
    tried.push({ samples, control, holds });
    say(`the control was ${control.toFixed(2)} x the same thing${holds ? '' : ': rejected'}`);
    if (holds) break;
  }
  return tried;
}
