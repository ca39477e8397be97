import { expect, it } from 'vitest';
import { reasonOf } from '../../../scripts/setup/problem.mjs';

it('gives the cause of a failed request', () => {
  const error = new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
  expect(reasonOf(error)).toBe('fetch failed: ENOTFOUND');
});

it('gives the words of any other error, and what is not one as it is', () => {
  expect(reasonOf(new Error('no answer in 20 s'))).toBe('no answer in 20 s');
  expect(reasonOf('broken')).toBe('broken');
});
