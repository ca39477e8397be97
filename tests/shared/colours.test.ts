import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_COLOURS, TAG_COLOURS } from '../../shared/colours.ts';

const tokens = readFileSync(
  resolve(import.meta.dirname, '../../renderer/styles/tokens.css'),
  'utf8',
);

describe.each([
  ['highlights', HIGHLIGHT_COLOURS, 'mark'],
  ['tags', TAG_COLOURS, 'tag'],
])('the colours of %s', (_name, colours, token) => {
  it('are named once each, in one lower-case word', () => {
    expect(new Set(colours).size).toBe(colours.length);
    expect(colours.every((colour) => /^[a-z]+$/.test(colour))).toBe(true);
  });

  it.each([...colours])('%s has a shade on light and one on dark', (colour) => {
    expect(tokens.split(`--${token}-${colour}:`)).toHaveLength(3);
  });
});
