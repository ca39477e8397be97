import { expect, it } from 'vitest';
import { releaseDate } from '../../../scripts/package/release-date.mjs';

it('is what the build is told', async () => {
  const date = await releaseDate({ SOURCE_DATE_EPOCH: '1767225600' });
  expect(date.toISOString()).toBe('2026-01-01T00:00:00.000Z');
});

it('is the same twice in a row where nobody says: that of the last commit', async () => {
  expect(await releaseDate({})).toEqual(await releaseDate({}));
});
