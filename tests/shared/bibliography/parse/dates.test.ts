import { describe, expect, it } from 'vitest';
import { bibtexDate, isEdtf, readDate } from '../../../../shared/bibliography/parse/dates.ts';

describe('isEdtf', () => {
  it.each([
    ...['2024', '2024-02-29', '2024-03', '0044', '-0044', 'y17000', 'y-17000', '199X', '19XX'],
    ...['1999-XX', '1999-03-XX', '1999-XX-XX', '2024-21', '2024~', '2024-03?', '2024-03-05%'],
    ...[
      '2024/2025',
      '2024-03-05/2024-03-07',
      '2024/..',
      '../2024',
      '2024/',
      '/2024',
      '1723~/1724?',
    ],
  ])('knows %s', (text) => {
    expect(isEdtf(text)).toBe(true);
  });

  it.each([
    ...[
      '',
      '24',
      '20245',
      '2024-13',
      '2024-00',
      '2024-02-30',
      '2024-25',
      '2024-21-03',
      '2024-XX-03',
    ],
    ...['../..', '/', '2024/2025/2026', 'May 2024', '2024-3', '2024 ', '2024-04-31'],
  ])('refuses %s', (text) => {
    expect(isEdtf(text)).toBe(false);
  });
});

describe('readDate', () => {
  it.each([
    ['2024-05-03', '2024-05-03'],
    ['2024-5-3', '2024-05-03'],
    ['2024/05/03', '2024-05-03'],
    ['2024.05', '2024-05'],
    ['2024-05-03T10:20:30Z', '2024-05-03'],
    [' 2024 / 2025 ', '2024/2025'],
    ['2024--2025', '2024/2025'],
    ['2024-02-31', null],
    ['accessed May 2024', null],
    ['', null],
  ])('reads %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('bibtexDate', () => {
  it.each([
    ['2024', '', '', '2024', ['year']],
    ['2024', 'mar', '', '2024-03', ['year', 'month']],
    ['2024', '3', '', '2024-03', ['year', 'month']],
    ['2024', 'März', '', '2024', ['year']],
    ['2024', 'March', '5', '2024-03-05', ['year', 'month', 'day']],
    ['2024', 'mar 5', '', '2024-03-05', ['year', 'month']],
    ['2024', '5 mar', '', '2024-03-05', ['year', 'month']],
    ['2024', 'mar--apr', '', '2024-03/2024-04', ['year', 'month']],
    ['2024', 'Mar./Apr.', '', '2024-03/2024-04', ['year', 'month']],
    ['2024', '5–7 May', '', '2024-05-05/2024-05-07', ['year', 'month']],
    ['2024', 'May 5--7', '', '2024-05-05/2024-05-07', ['year', 'month']],
    ['2024', 'Spring', '', '2024-21', ['year', 'month']],
    ['2024', 'Fall', '3', '2024-23', ['year', 'month']],
    ['2024', 'feb', '30', '2024', ['year']],
    ['2024', '13', '', '2024', ['year']],
    ['2024', 'sometime', '', '2024', ['year']],
    ['2024', 'mar, apr and may', '', '2024-03', ['year', 'month']],
    ['2024', 'mar--apr--may', '', '2024', ['year']],
    ['[2024]', '', '', '2024', ['year']],
    ['2020--2021', 'mar', '', '2020/2021', ['year']],
    ['199X', 'mar', '', '199X', ['year']],
  ])('reads year %s, month %s, day %s', (year, month, day, date, used) => {
    expect(bibtexDate(year, month, day)).toEqual({ date, used });
  });

  it.each(['', 'in press', 'c. 1998', '98', '1998a'])('finds no date in the year %s', (year) => {
    expect(bibtexDate(year, 'mar', '')).toBeNull();
  });
});
