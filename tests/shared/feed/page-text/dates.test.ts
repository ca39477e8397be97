import { expect, it } from 'vitest';
import { dateLine } from '../../../../shared/feed/page-text/dates.ts';

it.each([
  ['Mar 13', { month: 3, day: 13 }],
  ['March 13th, 2025', { month: 3, day: 13, year: 2025 }],
  ['13 Mar', { month: 3, day: 13 }],
  ['13. September 2025', { month: 9, day: 13, year: 2025 }],
  ['Sept 1', { month: 9, day: 1 }],
  ['Thursday, March 13', { month: 3, day: 13 }],
  ['Thu 13 Mar 2025', { month: 3, day: 13, year: 2025 }],
  ['2025-03-13', { month: 3, day: 13, year: 2025 }],
])('reads %j', (text, date) => {
  expect(dateLine(text)).toEqual(date);
});

it.each(['', 'Mar 32', 'Mars 13', 'Kites 13', '2025-13-01', 'Published on Mar 13', 'May', '13'])(
  'sees no date in %j',
  (text) => {
    expect(dateLine(text)).toBeNull();
  },
);
