import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange, printRange, tidyRange } from '../../../shared/query/ranges.ts';
import { DAYS, RATINGS, YEARS } from '../../../shared/query/scales.ts';
import { rangeOf } from './arbitrary.ts';

describe('ranges', () => {
  const range = (from: number | null, fromOpen: boolean, to: number | null, toOpen: boolean) => ({
    from,
    fromOpen,
    to,
    toOpen,
  });

  it.each([
    ['2023', range(2023, false, 2023, false)],
    ['2023..2025', range(2023, false, 2025, false)],
    ['2025..2023', range(2023, false, 2025, false)],
    ['>2023', range(2023, true, null, false)],
    ['≥2023', range(2023, false, null, false)],
    ['<2023', range(null, false, 2023, true)],
    ['<=2023', range(null, false, 2023, false)],
    ['..2023', range(null, false, 2023, false)],
  ])('%s of years', (text, expected) => {
    expect(parseRange(text, YEARS)).toEqual(expected);
  });

  it('of ages run in the order of time', () => {
    const week = { kind: 'age', count: 7, unit: 'd' };
    const month = { kind: 'age', count: 1, unit: 'm' };
    expect(parseRange('<7d', DAYS)).toEqual({
      from: week,
      fromOpen: true,
      to: null,
      toOpen: false,
    });
    expect(parseRange('>=7d', DAYS)).toEqual({
      from: null,
      fromOpen: false,
      to: week,
      toOpen: false,
    });
    expect(parseRange('7d..1m', DAYS)).toMatchObject({ from: month, to: week });
    expect(parseRange('1m..7d', DAYS)).toMatchObject({ from: month, to: week });
  });

  it('of days may begin within the one they end with', () => {
    expect(parseRange('2025-06..2025', DAYS)).toMatchObject({
      from: { text: '2025-06' },
      to: { text: '2025' },
    });
    expect(parseRange('2025-06..2024', DAYS)).toMatchObject({ from: { text: '2024' } });
  });

  it.each(['', '..', '>', '>=', '=', '2023..x', 'x..2023', '2023...2025', '>2023..2025', '><2023'])(
    '%j is none',
    (text) => {
      expect(parseRange(text, YEARS)).toBeNull();
    },
  );

  it('hold the same numbers when tidied, and are read back as printed', () => {
    const value = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(rangeOf(value), value, (given, number) => {
        const { from, fromOpen, to, toOpen } = given;
        fc.pre(fromOpen || toOpen || from === null || to === null || from <= to);
        const holds = (each: typeof given) =>
          (each.from === null || (each.fromOpen ? number > each.from : number >= each.from)) &&
          (each.to === null || (each.toOpen ? number < each.to : number <= each.to));
        const tidy = tidyRange(given, RATINGS);
        expect(tidy.every(holds)).toBe(holds(given));
        for (const each of tidy) {
          expect(parseRange(printRange(each, RATINGS), RATINGS)).toEqual(each);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
