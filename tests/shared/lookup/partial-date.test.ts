import { describe, expect, it } from 'vitest';
import { bestDate, cslDate, looseDate, partialDate } from '../../../shared/lookup/partial-date.ts';

describe('partialDate', () => {
  it.each([
    [[2026, 3, 5], '2026-03-05'],
    [['2026', '03', '05'], '2026-03-05'],
    [[2026, 3], '2026-03'],
    [[2026, null, 5], '2026'],
    [[2026, 2, 30], '2026-02'],
    [[2026, 0, 1], '2026'],
    [[1687], '1687'],
    [[26], null],
    [[2026.5], null],
    [[Number.NaN], null],
    [['x'], null],
  ])('%j', ([year, month, day], date) => {
    expect(partialDate(year, month, day)).toBe(date);
  });
});

describe('looseDate', () => {
  it.each([
    ['2026', '2026'],
    ['2026/7', '2026-07'],
    ['2026-03', '2026-03'],
    ['2026/03/05', '2026-03-05'],
    ['March 2026', '2026-03'],
    ['Sept., 2026', '2026-09'],
    ['Winter 2026', '2026'],
    ['5 Mar 2026', '2026-03-05'],
    ['March', null],
    ['', null],
  ])('%s', (text, date) => {
    expect(looseDate(text)).toBe(date);
  });
});

describe('cslDate', () => {
  it('reads parts, raw texts and bare texts', () => {
    expect(
      cslDate({
        'date-parts': [
          [2024, 11],
          [2025, 2],
        ],
      }),
    ).toBe('2024-11');
    expect(cslDate({ 'date-parts': [[null]], raw: '2026' })).toBe('2026');
    expect(cslDate({ 'date-time': '2026-03-05T00:00:00Z' })).toBe('2026-03-05');
    expect(cslDate('2026-03')).toBe('2026-03');
    expect([null, 7, [], { 'date-parts': [7] }].map(cslDate)).toEqual([null, null, null, null]);
  });
});

describe('bestDate', () => {
  it('is the first, or the same more precisely', () => {
    expect(bestDate([null, '2026', '2025-01-01', '2026-03', '2026-03-05'])).toBe('2026-03-05');
    expect(bestDate([null])).toBeNull();
  });
});
