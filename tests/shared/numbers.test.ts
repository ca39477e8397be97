import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../shared/numbers.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [100_000, '100,000'],
  ])('says %s as %s', (number, words) => {
    expect(formatNumber(number)).toBe(words);
  });
});
