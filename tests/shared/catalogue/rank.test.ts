import { expect, it } from 'vitest';
import { rank } from '../../../shared/catalogue/rank.ts';

it('puts the best first, and leaves those of like scores in their order', () => {
  const scores = Float32Array.of(1, 2, 1.00001, 0.25, 2);
  expect([...rank(Uint32Array.of(3, 2, 4, 0, 1), scores)]).toEqual([4, 1, 2, 0, 3]);
});

it('leaves papers without scores in their order', () => {
  expect([...rank(Uint32Array.of(2, 0, 1), new Float32Array(3))]).toEqual([2, 0, 1]);
});

it('ranks no papers', () => {
  expect(rank(new Uint32Array(0), new Float32Array(0))).toHaveLength(0);
});

it('tells scores apart that differ by a thousandth of the best', () => {
  const scores = Float32Array.of(0.5, 0.499, 1);
  expect([...rank(Uint32Array.of(1, 0, 2), scores)]).toEqual([2, 0, 1]);
});
