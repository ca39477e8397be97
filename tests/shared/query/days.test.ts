import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../shared/query/days.ts';
import { parseRange } from '../../../shared/query/ranges.ts';
import { DAYS } from '../../../shared/query/scales.ts';
import { day, rangeOf } from './arbitrary.ts';

/** A local day at midnight. */
const at = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime();

const now = new Date(2025, 2, 31, 15, 30).getTime();

function stretch(text: string) {
  const range = parseRange(text, DAYS);
  if (!range) throw new Error(`no range: ${text}`);
  const { from, to } = daysOf(range, now);
  return [from, to];
}

const [before, after] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe('daysOf', () => {
  it.each([
    ['2025-02-19', at(2025, 2, 19), at(2025, 2, 20)],
    ['2024-02', at(2024, 2, 1), at(2024, 3, 1)],
    ['2024-12', at(2024, 12, 1), at(2025, 1, 1)],
    ['2024', at(2024, 1, 1), at(2025, 1, 1)],
    ['2024-12-31', at(2024, 12, 31), at(2025, 1, 1)],
    ['2024-06..2025-02', at(2024, 6, 1), at(2025, 3, 1)],
    ['>2025-01-01', at(2025, 1, 2), after],
    ['>=2025-01', at(2025, 1, 1), after],
    ['>2024', at(2025, 1, 1), after],
    ['<2025-02', before, at(2025, 2, 1)],
    ['<=2025-02', before, at(2025, 3, 1)],
    ['today', at(2025, 3, 31), at(2025, 4, 1)],
    ['yesterday', at(2025, 3, 30), at(2025, 3, 31)],
    ['<1d', at(2025, 3, 31), after],
    ['<7d', at(2025, 3, 25), after],
    ['<=7d', at(2025, 3, 24), after],
    ['<2w', at(2025, 3, 18), after],
    ['>30d', before, at(2025, 3, 1)],
    ['>=30d', before, at(2025, 3, 2)],
    ['1m', at(2025, 2, 28), at(2025, 3, 1)],
    ['3m', at(2024, 12, 31), at(2025, 1, 1)],
    ['1y', at(2024, 3, 31), at(2024, 4, 1)],
    ['2w..1w', at(2025, 3, 17), at(2025, 3, 25)],
    ['2025-01-01..1w', at(2025, 1, 1), at(2025, 3, 25)],
  ])('%s', (text, from, to) => {
    expect(stretch(text)).toEqual([from, to]);
  });

  it('takes a year back from 29 February to 28 February', () => {
    const range = parseRange('1y', DAYS);
    const leap = new Date(2024, 1, 29, 12).getTime();
    expect(range && daysOf(range, leap)).toEqual({ from: at(2023, 2, 28), to: at(2023, 3, 1) });
  });

  it('knows the years of the first century', () => {
    const [from = 0] = stretch('0050-01-01');
    expect(new Date(from).getFullYear()).toBe(50);
  });

  it('gives a stretch from midnight to midnight, and for a single day one that is not empty', () => {
    fc.assert(
      fc.property(rangeOf(day), day, fc.integer({ min: 0, max: 4e12 }), (range, one, moment) => {
        const { from, to } = daysOf(range, moment);
        for (const bound of [from, to].filter(Number.isFinite)) {
          const date = new Date(bound);
          expect(new Date(bound).setHours(0, 0, 0, 0)).toBe(date.getTime());
        }
        const single = daysOf({ from: one, fromOpen: false, to: one, toOpen: false }, moment);
        expect(single.from).toBeLessThan(single.to);
      }),
      { numRuns: 1000 },
    );
  });
});
