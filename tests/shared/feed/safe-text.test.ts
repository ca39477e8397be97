import { describe, expect, it } from 'vitest';
import { safeBlock, safeLine } from '../../../shared/feed/safe-text.ts';

describe('safeLine', () => {
  it('cleans, and cuts what is too long with "…"', () => {
    expect(safeLine(' a \n b\u0000 ', 10)).toBe('a b');
    expect(safeLine('0123456789', 10)).toBe('0123456789');
    expect(safeLine('0123456789A', 10)).toBe('012345678…');
    expect(safeLine('01234567 9A', 10)).toBe('01234567…');
  });

  it('cuts no character in halves', () => {
    expect(safeLine(`1234567${'🗼'.repeat(9)}`, 9)).toBe('1234567…');
  });

  it('keeps the accents that a language may have', () => {
    expect(safeLine(`A\u030a${'e\u0301'.repeat(40)}`, 100)).toBe(`Å${'é'.repeat(40)}`);
    expect(safeLine(`x${'\u0332'.repeat(100)}y`, 100)).toBe(`x${'\u0332'.repeat(30)}y`);
  });
});

describe('safeBlock', () => {
  it('keeps paragraphs and cuts at the end', () => {
    expect(safeBlock('a\nb\n \n\n\nc')).toBe('a b\n\nc');
    expect(safeBlock('aaaa\n\nbbbb', 7)).toBe('aaaa…');
  });
});
