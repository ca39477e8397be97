import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedTerms } from '../../../shared/search/sorted-terms.ts';

const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1 }), {
  minLength: 1,
  maxLength: 80,
});

function sortedTerms(all: readonly string[]): SortedTerms {
  const terms = new SortedTerms();
  for (const term of all) terms.add(term);
  return terms;
}

describe('SortedTerms', () => {
  it('keeps terms in order, with those that come later', () => {
    const terms = sortedTerms(['c', 'a']);
    expect(terms.sorted).toEqual(['a', 'c']);
    terms.add('b');
    expect(terms.sorted).toEqual(['a', 'b', 'c']);
    expect(terms.beginning('b')).toEqual(['b']);
  });

  it('finds where terms begin that are not before a text', () => {
    fc.assert(
      fc.property(words, fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd') }), (all, text) => {
        const expected = [...all].sort().filter((term) => term < text).length;
        expect(sortedTerms(all).from(text)).toBe(expected);
      }),
    );
  });

  it('skips all terms that begin like one', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat({ max: 4 }), (all, at, units) => {
        const terms = sortedTerms(all);
        const place = at % all.length;
        const beginning = (terms.sorted[place] ?? '').slice(0, units);
        const next = terms.sorted.findIndex(
          (term, index) => index > place && !term.startsWith(beginning),
        );
        expect(terms.after(place, units)).toBe(next < 0 ? all.length : next);
      }),
    );
  });
});
