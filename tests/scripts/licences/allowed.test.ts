import { expect, it } from 'vitest';
import { allows, mustBeNoticed } from '../../../scripts/licences/allowed.mjs';

it.each([
  'MIT',
  'Apache-2.0',
  'OFL-1.1',
  'MIT OR GPL-3.0-only',
  'GPL-3.0-only OR MIT',
  '(MIT AND ISC)',
  '(AGPL-1.0 OR CPAL-1.0) AND MIT',
  'MIT AND (GPL-2.0-only OR (BSD-3-Clause AND Zlib))',
])('allows %s', (expression) => {
  expect(allows(expression)).toBe(true);
});

it.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'SSPL-1.0',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE.md',
  'MIT AND GPL-3.0-only',
  'MIT OR',
  'AND MIT',
  '(MIT',
  'MIT)',
  'MIT ISC',
  'mit',
  '',
])('does not allow %j', (expression) => {
  expect(allows(expression)).toBe(false);
});

it('knows which licences want a notice', () => {
  expect(mustBeNoticed('CPAL-1.0 OR AGPL-1.0')).toBe(true);
  expect(mustBeNoticed('(CC-BY-SA-3.0)')).toBe(true);
  expect(mustBeNoticed('MIT OR Apache-2.0')).toBe(false);
});
