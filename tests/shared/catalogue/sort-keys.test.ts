import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authorKey,
  compare,
  dateNumber,
  PREFIX_LENGTH,
  prefixNumber,
  titleKey,
} from '../../../shared/catalogue/sort-keys.ts';
import { foldText } from '../../../shared/text.ts';

describe('the number of a date', () => {
  it.each([
    ['2025-02-19', 20250219],
    ['2025-02', 20250200],
    ['2025', 20250000],
    ['', 0],
    ['soon', 0],
    [undefined, 0],
  ])('%j: %i', (date, number) => {
    expect(dateNumber(date)).toBe(number);
  });
});

describe('keys', () => {
  it('are titles as they read', () => {
    expect(titleKey('The $\\alpha$ of  Über-Kites')).toBe('the α of uber kites');
  });

  it('put papers without authors last', () => {
    expect(authorKey('Öz')).toBe('oz');
    expect(compare(authorKey(undefined), authorKey('凧'))).toBe(1);
  });
});

describe('the number of a prefix', () => {
  const anyFolded = fc
    .oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9', ' ', 'α', '凧', '🪁') }),
      fc.string({ unit: 'binary' }),
    )
    .map(foldText);

  it('never contradicts the order of texts', () => {
    fc.assert(
      fc.property(anyFolded, anyFolded, (a, b) => {
        const numbers = (text: string) => [
          prefixNumber(text, 0),
          prefixNumber(text, PREFIX_LENGTH),
        ];
        const [left, right] = [numbers(a), numbers(b)];
        const first = compare(left[0] ?? 0, right[0] ?? 0);
        const order = first || compare(left[1] ?? 0, right[1] ?? 0);
        if (order !== 0) expect(order).toBe(compare(a, b));
      }),
      { numRuns: 5000 },
    );
  });

  it('tells plain texts apart by their first characters', () => {
    const texts = ['', '0', '9', 'a', 'a b', 'ab', 'abcdef', 'abcdeg', 'z', 'zzzzzz'];
    const numbers = texts.map((text) => prefixNumber(text, 0));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(numbers);
    expect(Math.max(...numbers)).toBeLessThan(2 ** 32);
  });
});
