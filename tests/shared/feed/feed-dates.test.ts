import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, feedDay, monthOf } from '../../../shared/feed/feed-dates.ts';

describe('feedDay', () => {
  it.each([
    'Wed, 19 Feb 2025 10:00:00 GMT',
    'Wed, 19 Feb 2025 23:59:60 -0800',
    'Wed,19 Feb 2025 10:00 EST',
    'Sun, 19 Feb 2025 10:00:00 GMT',
    'Wednesday, 19-Feb-25 10:00:00 GMT',
    '19 Feb 25 10:00 UT',
    'Wed, 19 Feb 2025 24:00:00 +0100',
    'Wed, 19 February 2025',
    '19 Feb 2025',
    '19th of February, 2025',
    'February 19, 2025',
    'Feb. 19th 2025',
    'Wed Feb 19 10:00:00 2025',
    'Wed Feb 19 10:00:00 UTC 2025',
    '2025-02-19',
    ' 2025-2-19 ',
    '2025-02-19T10:00:00Z',
    '2025-02-19t10:00',
    '2025-02-19T24:00:00Z',
    '2025-02-19 10:00:00.123 +01:00',
    '2025-02-19Z',
    '2025-02-19+01:00',
    '2025/02/19',
    '20250219',
    '20250219T100000Z',
  ])('%s', (text) => {
    expect(feedDay(text)).toBe('2025-02-19');
  });

  it.each([
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '1970-01-01T00:00:00Z',
    '1970-01-01 01:00:00 +0100',
    'Wed, 31 Dec 1969 16:00:00 -0800',
    'Wed Dec 31 19:00:00 1969',
  ])('takes %s for no date', (text) => {
    expect(feedDay(text)).toBeNull();
  });

  it('knows papers of that day', () => {
    expect(feedDay('1970-01-01')).toBe('1970-01-01');
    expect(feedDay('1 January 1970')).toBe('1970-01-01');
    expect(feedDay('1970-01-02T00:00:00Z')).toBe('1970-01-02');
  });

  it('takes the day that the text names, in its own zone', () => {
    expect(feedDay('2025-02-19T00:30:00+14:00')).toBe('2025-02-19');
    expect(feedDay('2025-02-19T23:30:00-11:00')).toBe('2025-02-19');
  });

  it('reads years of two digits as RFC 2822 does', () => {
    expect(feedDay('1 Jan 49')).toBe('2049-01-01');
    expect(feedDay('1 Jan 50')).toBe('1950-01-01');
    expect(feedDay('1 Jan 99 00:00 EST')).toBe('1999-01-01');
  });

  it.each([
    '',
    'tomorrow',
    '2025',
    '2025-02',
    '2025-W09-1',
    '2025-050',
    '2025-02-30',
    '30 Feb 2025',
    '29 Feb 2023',
    '31 Apr 2024',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1899-12-31',
    '2201-01-01',
    '+275760-09-13T00:00:00.001Z',
    '-2025-02-19',
    '02/19/2025',
    '19 Fab 2025',
    '19 Ma 2025',
    '12 34 2025',
    '2025-02-190',
    'Feb 19, 20255',
  ])('%s is no day', (text) => {
    expect(feedDay(text)).toBeNull();
  });

  it('keeps to the years from 1900 to 2200', () => {
    expect(feedDay('1900-01-01')).toBe('1900-01-01');
    expect(feedDay('2200-12-31')).toBe('2200-12-31');
  });

  it('never throws, and gives days of the calendar', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Za-z]{0,9},? ?\d{0,4}[-/ ][A-Za-z\d]{0,9}[-/ ]\d{0,4}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const day = feedDay(text);
        if (day !== null) expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 300 },
    );
  });
});

describe('calendarDay', () => {
  it('knows leap years', () => {
    expect(calendarDay(2024, 2, 29)).toBe('2024-02-29');
    expect(calendarDay(2000, 2, 29)).toBe('2000-02-29');
    expect(calendarDay(1900, 2, 29)).toBeNull();
    expect(calendarDay(2025, 1.5, 1)).toBeNull();
    expect(calendarDay(999, 1, 1)).toBeNull();
  });
});

describe('monthOf', () => {
  it('reads names and their beginnings', () => {
    expect(['jan', 'SEPT', 'December', 'may'].map(monthOf)).toEqual([1, 9, 12, 5]);
    expect(['ju', 'mayo', 'x', ''].map(monthOf)).toEqual([0, 0, 0, 0]);
  });
});
