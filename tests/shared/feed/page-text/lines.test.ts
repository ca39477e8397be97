import { expect, it } from 'vitest';
import { MAX_LINES, readLines } from '../../../../shared/feed/page-text/lines.ts';

it('numbers lines and tells of blank ones, whatever the line ends', () => {
  expect(readLines('\ufeffa\r\n \t\r\nb\rc\u00a0 d\n\u200b\ne')).toEqual([
    { line: 1, text: 'a', gap: true },
    { line: 3, text: 'b', gap: true },
    { line: 4, text: 'c d', gap: false },
    { line: 6, text: 'e', gap: true },
  ]);
  expect(readLines('')).toEqual([]);
});

it('refuses a file of too many lines', () => {
  expect(readLines('a\n'.repeat(MAX_LINES))).toHaveLength(MAX_LINES);
  expect(readLines('a\n'.repeat(MAX_LINES + 1))).toBeNull();
});
