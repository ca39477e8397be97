import { expect, it } from 'vitest';
import { seededRandom, shuffle } from '../../../scripts/bench/shuffle.mjs';

const take = (count: number, random: () => number) => Array.from({ length: count }, random);

it('gives the same numbers for the same seed, and others for another', () => {
  expect(take(5, seededRandom(1))).toEqual(take(5, seededRandom(1)));
  expect(take(5, seededRandom(1))).not.toEqual(take(5, seededRandom(2)));
});

it('spreads its numbers evenly from 0 up to 1', () => {
  const numbers = take(10_000, seededRandom(7));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(mean).toBeCloseTo(0.5, 1);
});

it('keeps all items and leaves the list as it is', () => {
  const items = ['a', 'b', 'c', 'd'];
  expect(shuffle(items, seededRandom(3)).sort()).toEqual(items);
  expect(items).toEqual(['a', 'b', 'c', 'd']);
});

it('makes every order about as likely as any other', () => {
  const random = seededRandom(5);
  const seen = new Map<string, number>();
  for (let i = 0; i < 6000; i += 1) {
    const order = shuffle(['a', 'b', 'c'], random).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
