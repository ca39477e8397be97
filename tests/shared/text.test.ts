import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBlock, cleanText, foldText } from '../../shared/text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(' ', 'a', 'B', '-', '\n', '\t', '\u0000', '\u0301', '\u200b'))
    .map((all) => all.join('')),
);

describe('foldText', () => {
  it.each([
    ['Ünïcode  Ångström', 'unicode angstrom'],
    ['A\u030angstro\u0308m', 'angstrom'],
    ['STRAẞE, Straße', 'strasse strasse'],
    ['Ørsted & Æsir: Łódź — Đorđe', 'orsted aesir lodz dorde'],
    ['Iğdır İstanbul', 'igdir istanbul'],
    ['SAM-UNet:Enhancing', 'sam unet enhancing'],
    ['GeMQuAD : Generating', 'gemquad generating'],
    ['PanGu-α', 'pangu α'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['soft\u00adhyphen zero\u200dwidth', 'softhyphen zerowidth'],
    ['ﬁne ① x² ½', 'fine 1 x2 1 2'],
    ['ガラス', 'ガラス'],
    ['한국어 논문', '한국어 논문'],
    ['किताब', 'किताब'],
    ['כֹּל', 'כל'],
    ['Don’t—stop… ', 'don t stop'],
    ['𝒜-𝟛', 'a 3'],
    ['…', ''],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('gives only letters and digits between single spaces, and folds to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['  A\ttitle \r\n of two lines ', 'A title of two lines'],
    [' spaces around ', 'spaces around'],
    ['two  spaces', 'two spaces'],
    ['NBSP\u00a0here', 'NBSP here'],
    ['\ufeffBOM', 'BOM'],
    ['esc\u001b[31m and nul\u0000', 'esc[31m and nul'],
    ['safe\u202egnp.exe', 'safegnp.exe'],
    ['A\u030a', 'Å'],
    ['lone \ud800 surrogate', 'lone \ufffd surrogate'],
    ['none \ufffe\ufdd0\u{1ffff}', 'none \ufffd\ufffd\ufffd'],
    ['family 👨\u200d👩\u200d👧', 'family 👨\u200d👩\u200d👧'],
    ['  ', ''],
  ])('cleans %j to %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('is idempotent and leaves no control character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cleanBlock', () => {
  it.each([
    ['one\r\nwrapped\r\n\r\n\r\ntwo ', 'one wrapped\n\ntwo'],
    ['one\u2029two', 'one\n\ntwo'],
    ['one\n \t\u200b\ntwo', 'one\n\ntwo'],
    ['\n\none\n\n', 'one'],
    ['\u0000', ''],
  ])('cleans %j to %j', (text, clean) => {
    expect(cleanBlock(text)).toBe(clean);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanBlock(cleanBlock(text))).toBe(cleanBlock(text));
      }),
      { numRuns: 2000 },
    );
  });
});
