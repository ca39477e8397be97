import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../../shared/feed/json-depth.ts';

const padded = (json: string) => json + ' '.repeat(200_000);

describe('isTooDeep', () => {
  it.each([
    ['lists', '['.repeat(1001), true],
    ['objects', '{"a":'.repeat(1001), true],
    ['both', '[{"a":'.repeat(501), true],
    ['lists that are closed again', '[]'.repeat(5000), false],
    ['a thousand levels', '['.repeat(1000), false],
    ['brackets in a string', `["${'['.repeat(5000)}"]`, false],
    ['brackets behind an escaped quotation mark', `["\\"${'['.repeat(5000)}"]`, false],
    ['brackets behind an escaped backslash', `["\\\\",${'['.repeat(1001)}`, true],
    ['a string without an end', `["${'['.repeat(5000)}`, false],
  ])('of %s', (_what, json, deep) => {
    expect(isTooDeep(padded(json))).toBe(deep);
  });

  it('does not look at what is parsed in no time', () => {
    expect(isTooDeep('['.repeat(5000))).toBe(false);
  });
});
