import { describe, expect, it } from 'vitest';
import { readVerbatim } from '../../../../shared/bibliography/parse/verbatim.ts';

describe('readVerbatim', () => {
  it.each([
    ['https://example.org/~reader/a_b?x=1&y=%20#z', 'https://example.org/~reader/a_b?x=1&y=%20#z'],
    ['\\url{https://example.org/a\\_b}', 'https://example.org/a_b'],
    ['http://example.org/a{\\_}b', 'http://example.org/a_b'],
    ['https://example.org/\\~{}reader', 'https://example.org/~reader'],
    ['https://example.org/$\\sim$reader', 'https://example.org/~reader'],
    ['10.1002/x{\\textless}693::AID{\\textgreater}3.0', '10.1002/x<693::AID>3.0'],
    ['10.1002/x$<$693::AID$>$3.0', '10.1002/x<693::AID>3.0'],
    ['a\\%20b \\& c', 'a%20b & c'],
    ['a\n   b', 'a b'],
    ['\\unknown{x}', '\\unknownx'],
    ['', ''],
  ])('reads %s', (latex, text) => {
    expect(readVerbatim(latex)).toBe(text);
  });
});
