import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, parseDay } from '../../../shared/query/scales.ts';
import { day } from './arbitrary.ts';

describe('parseDay', () => {
  it.each([
    ['2025', '2025'],
    ['2025-02', '2025-02'],
    ['2025-2', '2025-02'],
    ['2025-02-09', '2025-02-09'],
    ['2025-2-9', '2025-02-09'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j as the day %s', (text, date) => {
    expect(parseDay(text)).toEqual({ kind: 'day', text: date });
  });

  it.each([
    ['7d', 7, 'd'],
    ['2W', 2, 'w'],
    ['3m', 3, 'm'],
    ['1y', 1, 'y'],
    ['today', 0, 'd'],
    ['Yesterday', 1, 'd'],
  ])('reads %j as an age', (text, count, unit) => {
    expect(parseDay(text)).toEqual({ kind: 'age', count, unit });
  });

  it.each([
    '',
    '7',
    'd',
    '7h',
    '12345d',
    '25',
    '20255',
    '2025-',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-02-00',
    '2025-02-09T10',
    '2025/02/09',
    ' 2025',
  ])('reads %j as nothing', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(parseDay(DAYS.print(each))).toEqual(each);
      }),
    );
  });
});
