import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherOfText, otherText } from '../../../shared/bibliography/other-text.ts';
import { cleanText } from '../../../shared/text.ts';
import { LETTERS, linesOf } from './arbitraries.ts';

describe('otherOfText', () => {
  it('is read back as the text, signs that TeX would join and all', () => {
    for (const text of ["a--b---c ''d'' `e`", '!`x ?`y', '$5 {x} \\y 50%', '{"a":[1,"b"]}']) {
      expect(otherText(otherOfText(text))).toBe(text);
    }
    fc.assert(
      fc.property(linesOf(LETTERS), (text) => {
        expect(otherText(otherOfText(text))).toBe(text);
      }),
    );
  });

  it('has braces that balance', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const latex = otherOfText(cleanText(text));
        expect(latex.split('{').length).toBe(latex.split('}').length);
      }),
    );
  });
});
