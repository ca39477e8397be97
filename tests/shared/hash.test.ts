import { expect, it } from 'vitest';
import { hashText } from '../../shared/hash.ts';

it('gives the same short name for the same text, and no two alike', () => {
  expect(hashText('a kite')).toBe(hashText('a kite'));
  expect(hashText('')).toMatch(/^[0-9a-z]{22}$/);
  const names = Array.from({ length: 20_000 }, (_, index) => hashText(`kite ${index}`));
  expect(new Set(names).size).toBe(names.length);
});
