import { expect, it } from 'vitest';
import { reviewStrings } from '../../../../renderer/features/import/review-strings.ts';

const counts = { all: 9, new: 4, fills: 2, conflicts: 1, known: 1, double: 1, clash: 0 };

it('sums a file up, without what is left out', () => {
  expect(reviewStrings.summary(counts, {})).toBe(
    '9 entries read · 4 papers will be added · 2 that you have get what is missing · 1 that you have differs',
  );
  expect(reviewStrings.summary(counts, { new: 3, fills: 1, conflicts: 1 })).toBe(
    '9 entries read · 1 paper will be added · 1 that you have gets what is missing',
  );
});

it('names the fields of an entry', () => {
  expect(reviewStrings.fieldName('doi')).toBe('DOI');
  expect(reviewStrings.fieldName('entry type')).toBe('Type');
  expect(reviewStrings.fieldName('entry.pages')).toBe('Pages');
  expect(reviewStrings.fieldName('entry.__proto__')).toBe('__proto__');
});
