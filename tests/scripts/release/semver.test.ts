import { expect, it } from 'vitest';
import { isVersion } from '../../../scripts/release/semver.mjs';

it.each(['0.1.0', '1.2.3', '10.20.30', '1.0.0-rc.1', '1.0.0-0.a-b', '1.0.0+build.5', '1.0.0-a+b'])(
  'takes %s for a version',
  (text) => expect(isVersion(text)).toBe(true),
);

it.each(['', '1', '1.2', 'v1.2.3', '1.2.3.4', '01.2.3', '1.2.3-', '1.2.3-01', ' 1.2.3', '1.2.3\n'])(
  'does not take %j for one',
  (text) => expect(isVersion(text)).toBe(false),
);

it('takes nothing but text', () => {
  expect(isVersion(undefined)).toBe(false);
});
