import { expect, it } from 'vitest';
import { summaryOf } from '../../../scripts/licences/summary.mjs';

it('counts licences, the most frequent first', () => {
  const list = ['MIT', 'ISC', 'MIT', 'Apache-2.0'].map((licence) => ({ licence }));
  expect(summaryOf(list)).toBe('    2  MIT\n    1  Apache-2.0\n    1  ISC');
});
