import { expect, it } from 'vitest';
import { descriptionOf, oneLine, versionOf } from '../../../../scripts/package/fpm/texts.mjs';

it('lets no text begin another field', () => {
  expect(oneLine(' a\nPre-Depends: b \t c')).toBe('a Pre-Depends: b c');
});

it('keeps the synopsis apart and wraps the rest', () => {
  const lines = descriptionOf(`A synopsis\n ${'word '.repeat(40)}\n\n more`);
  expect(lines[0]).toBe('A synopsis');
  expect(lines.length).toBe(4);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(lines.slice(1).join(' ')).toBe(`${'word '.repeat(40)}more`);
  expect(descriptionOf()).toEqual(['no description']);
});

it('knows build numbers', () => {
  expect(versionOf({ version: '1.0', iteration: '7' })).toBe('1.0-7');
  expect(versionOf({ version: '1.0', iteration: undefined })).toBe('1.0');
});
