import { expect, it } from 'vitest';
import { ACCENTS, SYMBOLS, script } from '../../../shared/tex/symbols.ts';

it.each([
  ['^', '2', '²'],
  ['^', 'n+1', 'ⁿ⁺¹'],
  ['^', 'q', '^q'],
  ['^', 'a, b', '^(a, b)'],
  ['_', 'ij', 'ᵢⱼ'],
  ['_', 'max', 'ₘₐₓ'],
  ['_', 'b', '_b'],
] as const)('writes %s%s as %s', (sign, body, text) => {
  expect(script(sign, body)).toBe(text);
});

it('has one character for each symbol and one mark for each accent', () => {
  expect(SYMBOLS.get('alpha')).toBe('α');
  expect([...SYMBOLS.keys()].filter((name) => !/^[A-Za-z]+$/.test(name))).toEqual([]);
  expect([...ACCENTS.values()].filter((mark) => !/^\p{M}$/u.test(mark))).toEqual([]);
});
