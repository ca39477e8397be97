import { expect, it } from 'vitest';
import { paperSizeFor } from '../../../electron/print/paper-size.ts';

it.each([
  ['US', 'Letter'],
  ['CA', 'Letter'],
  ['MX', 'Letter'],
  ['DE', 'A4'],
  ['GB', 'A4'],
  ['JP', 'A4'],
  ['', 'A4'],
])('the country %j prints on %s', (country, size) => {
  expect(paperSizeFor(country, {})).toBe(size);
});

it.each([
  [{ LC_PAPER: 'en_US.UTF-8' }, 'DE', 'Letter'],
  [{ LC_PAPER: 'de_DE' }, 'US', 'A4'],
  [{ LC_PAPER: 'en_US', LC_ALL: 'de_DE.UTF-8' }, 'US', 'A4'],
  [{ LC_PAPER: '' }, 'US', 'Letter'],
  [{ LC_ALL: 'C' }, 'US', 'A4'],
])('%j in %s means %s', (env, country, size) => {
  expect(paperSizeFor(country, env)).toBe(size);
});
