import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../shared/net/backoff.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('backoffMs', () => {
  it('doubles, up to a day', () => {
    const nearlyOne = () => 1 - 2 ** -53;
    const waits = [0, 1, 2, 10, 11, 5000].map((failures) => backoffMs(failures, nearlyOne));
    expect(waits.map((each) => each + 1)).toEqual([
      60_000,
      120_000,
      240_000,
      61_440_000,
      DAY_MS,
      DAY_MS,
    ]);
  });

  it('is anything from nothing to that', () => {
    expect(backoffMs(3, () => 0)).toBe(0);
    expect(backoffMs(3, () => 0.5)).toBe(240_000);
    expect(backoffMs(1, () => 0.5, { baseMs: 10, capMs: 15 })).toBe(7);
  });

  it('stays within bounds whatever it is given', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (failures, random) => {
        const wait = backoffMs(failures, () => random);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(DAY_MS);
      }),
    );
  });
});
