import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedUnits } from '../../../shared/search/dictionary.ts';
import { mayBeMistyped, TypoMatcher } from '../../../shared/search/typo-matcher.ts';
import { mistyped } from './brute-force.ts';

function unitsOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

describe('TypoMatcher', () => {
  it.each([
    ['attention', 'attention', { errors: 0, isLonger: false }],
    ['atention', 'attention', { errors: 1, isLonger: false }],
    ['attnetion', 'attention', { errors: 1, isLonger: false }],
    ['xttention', 'attentions', { errors: 1, isLonger: true }],
    ['atetniom', 'attention', null],
    ['atnetiom', 'attention', null],
    ['transformxxrs', 'transformers', { errors: 2, isLonger: false }],
    ['log', 'long', { errors: 1, isLonger: false }],
    ['log', 'lag', null],
    ['kitf', 'kites', null],
    ['𐐷𐐨𐐷𐐨x', '𐐷𐐨𐐷𐐨y', { errors: 1, isLonger: false }],
    ['𐐷𐐨𐐷𐐨xy', '𐐷𐐨𐐷𐐨', { errors: 2, isLonger: false }],
  ])('compares %j with %j', (word, term, expected) => {
    expect(new TypoMatcher(word).match(unitsOf(term), term.length, 0)).toEqual(expected);
  });

  it('agrees with the whole matrix, for terms in order', () => {
    const word = (least: number) =>
      fc.string({ unit: fc.constantFrom(...'abc'), minLength: least, maxLength: 11 });
    fc.assert(
      fc.property(word(3), fc.uniqueArray(word(1), { maxLength: 60 }), (typed, terms) => {
        const matcher = new TypoMatcher(typed);
        let before = '';
        for (const term of terms.sort()) {
          const shared = sharedUnits(before, term);
          const isDead = matcher.isDead && shared >= matcher.depth;
          const found = isDead ? null : matcher.match(unitsOf(term), term.length, shared);
          expect({ typed, term, found: found !== null }).toEqual({
            typed,
            term,
            found: mistyped(typed, term),
          });
          if (!isDead) before = term;
        }
      }),
    );
  });
});

describe('mayBeMistyped', () => {
  it.each([
    ['long', true],
    ['log', true],
    ['of', false],
    ['gpt4', false],
    ['модель', true],
  ])('says of %j: %j', (word, expected) => {
    expect(mayBeMistyped(word)).toBe(expected);
  });
});
