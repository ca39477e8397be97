import { expect, it } from 'vitest';
import {
  median,
  offBy,
  pairedRatio,
  percentile,
  range,
  ratioOf,
} from '../../../scripts/bench/statistics.mjs';

it('finds the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([100, 20, 3])).toBe(20);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

it('has no middle of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

it('leaves the samples as they are', () => {
  const samples = [3, 1, 2];
  median(samples);
  expect(samples).toEqual([3, 1, 2]);
});

it('finds the extremes', () => {
  expect(range([3, 1, 2])).toEqual([1, 3]);
});

it('compares medians', () => {
  expect(ratioOf([30, 10, 20], [5, 10, 15])).toBe(2);
});

it('compares round by round, so that a slow round does no harm', () => {
  expect(pairedRatio([20, 200, 22], [10, 100, 10])).toBe(2);
  expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
});

it('takes too little for as bad as too much', () => {
  expect(offBy(1)).toBe(0);
  expect(offBy(1.25)).toBeCloseTo(0.25);
  expect(offBy(0.8)).toBeCloseTo(0.25);
});

it('finds the sample that a share of them does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile([3, 1, 2], 0.95)).toBe(3);
  expect(percentile([3, 1, 2], 0)).toBe(1);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
