import { expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/bench/shuffle.mjs';
import { measureInTurn, measureUntilSteady, ROUNDS } from '../../../scripts/bench/side-by-side.mjs';

const silent = () => {};

it('measures everything once per round, in orders that differ', async () => {
  const order: string[] = [];
  const subject = (name: string) => async () => order.push(name);
  const subjects = { a: subject('a'), b: subject('b'), c: subject('c') };
  const samples = await measureInTurn(subjects, seededRandom(1), 20);

  expect(samples.a).toHaveLength(20);
  const rounds = Array.from({ length: 20 }, (_, i) => order.slice(3 * i, 3 * i + 3));
  for (const round of rounds) expect([...round].sort()).toEqual(['a', 'b', 'c']);
  expect(new Set(rounds.map(([first]) => first)).size).toBe(3);
});

it('takes one sample at a time and keeps them in the order of the rounds', async () => {
  let running = 0;
  let taken = 0;
  const subject = async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((done) => setTimeout(done, 1));
    running -= 1;
    taken += 1;
    return taken;
  };
  const { a, b } = await measureInTurn({ a: subject, b: subject }, seededRandom(1), 4);
  for (const samples of [a, b]) expect(samples).toEqual([...samples].sort((x, y) => x - y));
  expect([...a, ...b].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('is content with the first try when the control holds', async () => {
  const subjects = { bare: async () => 100, control: async () => 109, app: async () => 150 };
  const tries = await measureUntilSteady(subjects, silent);
  expect(tries).toHaveLength(1);
  expect(tries[0]).toMatchObject({ holds: true, control: 1.09 });
  expect(tries[0]?.samples.app).toEqual(Array(ROUNDS).fill(150));
});

it('tries again when the control is off, to either side', async () => {
  for (const wrong of [111, 90]) {
    let taken = 0;
    const control = async () => {
      taken += 1;
      return taken <= ROUNDS ? wrong : 100;
    };
    const tries = await measureUntilSteady({ bare: async () => 100, control }, silent);
    expect(tries.map(({ holds }) => holds)).toEqual([false, true]);
  }
});

it('gives up after three tries and says each time why', async () => {
  const said: string[] = [];
  const subjects = { bare: async () => 100, control: async () => 120 };
  const tries = await measureUntilSteady(subjects, (words: string) => said.push(words));
  expect(tries.map(({ holds }) => holds)).toEqual([false, false, false]);
  expect(said.filter((words) => words.includes('rejected'))).toHaveLength(3);
});
