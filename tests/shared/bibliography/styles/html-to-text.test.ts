import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../shared/bibliography/styles/html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['On <i>Milvus</i> &#38; <b>12</b>', 'On Milvus & 12'],
    ['1 &#60; 2 &#62; 0', '1 < 2 > 0'],
    ['E<sup>2</sup> and x<sup>n-1</sup>', 'E² and xⁿ⁻¹'],
    ['kites<sup>1,2</sup>', 'kites1,2'],
    ['CO<sub>2</sub>', 'CO2'],
    ['<span style="font-variant:small-caps;">Ward</span>', 'Ward'],
    ['a&#160;b', 'a\u00A0b'],
    ['&#9999999; &#0;', '&#9999999; \u0000'],
    ['', ''],
  ])('reads %j as %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('gives back any text that was escaped as the processor does', () => {
    const escaped = (text: string) =>
      text.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(htmlToText(escaped(text))).toBe(text);
      }),
    );
  });
});
