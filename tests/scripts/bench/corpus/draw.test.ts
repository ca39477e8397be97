import { expect, it } from 'vitest';
import { seededRandom } from '../../../../scripts/bench/shuffle.mjs';
import { drawer, zipf } from '../../../bench/corpus/draw.mjs';

it('draws each index as often as its weight says', () => {
  const weights = [5, 0, 1, 4];
  const draw = drawer(weights);
  const random = seededRandom(7);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 20_000; i += 1) {
    const index = draw(random());
    counts[index] = (counts[index] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  weights.forEach((weight, index) => {
    expect((counts[index] ?? 0) / 20_000).toBeCloseTo(weight / 10, 1);
  });
});

it('stays within the list for every chance', () => {
  const draw = drawer([1, 1, 1]);
  expect([0, 0.34, 0.999_999_999].map(draw)).toEqual([0, 1, 2]);
});

it('knows the law of Zipf', () => {
  expect([...zipf(3, 0, 1)]).toEqual([1, 1 / 2, 1 / 3]);
});
