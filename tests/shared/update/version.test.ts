import { describe, expect, it } from 'vitest';
import { compareVersions, higherVersion, isVersion } from '../../../shared/update/version.ts';

describe('versions', () => {
  // The order of https://semver.org/#spec-item-11.
  const inOrder = [
    'no version',
    '0.0.9',
    '0.1.0',
    '0.2.0',
    '0.10.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '2.0.0',
  ];

  it('come in their order, whichever two are compared', () => {
    for (const [at, a] of inOrder.entries()) {
      for (const [other, b] of inOrder.entries()) {
        expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, Math.sign(at - other)]);
      }
    }
  });

  it.each([
    '',
    '1',
    '1.2',
    'v1.2.3',
    '1.2.3.4',
    '1.2.3-',
    '1.2.3-a..b',
    '1.2.3+build',
    ' 1.2.3',
    '1.2.3\n',
    '1.2.-3',
    '9999999999.0.0',
  ])('are not %j', (text) => expect(isVersion(text)).toBe(false));

  it('give the higher of two', () => {
    expect(higherVersion(null, '0.1.0')).toBe('0.1.0');
    expect(higherVersion('0.2.0', '0.10.0')).toBe('0.10.0');
    expect(higherVersion('0.10.0', '0.2.0')).toBe('0.10.0');
  });
});
