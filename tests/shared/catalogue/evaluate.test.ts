import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { TextMatcher } from '../../../shared/catalogue/evaluate.ts';
import { parse } from '../../../shared/query.ts';
import { samplePaper } from '../sample-paper.ts';
import { daysOf } from './packed-model.ts';

/** What is asked of the search index while a query is answered, each as `word rule`. */
function askedFor(words: string, isFound: (word: string) => boolean): string[] {
  const catalogue = Catalogue.empty();
  const rest = { mark: null, tags: [], hasNote: false, highlights: 0, hasAbstract: false };
  catalogue.put([{ paper: samplePaper('a'), ...rest }]);
  const asked: string[] = [];
  const text: TextMatcher = (term, scores, { typos }) => {
    asked.push(`${term.text} ${typos}`);
    scores[0] = isFound(term.text) ? 1 : 0;
    return typos === 'all' || (typos === 'unmatched' && !isFound(term.text));
  };
  const read = parse(words);
  const query = 'error' in read ? read.partial : read.query;
  const sort = { by: 'date', descending: true } as const;
  catalogue.list({ view: 'all', tag: null, query, sort, ranked: true, now: 0 }, { text, daysOf });
  return asked;
}

describe('a query', () => {
  it('is answered by the words as they are typed where a paper has them', () => {
    expect(askedFor('a b', () => true)).toEqual(['a unmatched', 'b unmatched']);
  });

  it('is at its end when no paper is left, then looked for once more with errors', () => {
    expect(askedFor('a b c', (word) => word === 'a')).toEqual([
      'a unmatched',
      'b unmatched',
      'a all',
      'b all',
    ]);
  });

  it('goes on with its other alternatives', () => {
    expect(askedFor('(a b) OR c', (word) => word === 'c')).toEqual([
      'a unmatched',
      'b unmatched',
      'c unmatched',
    ]);
  });

  it('never takes a word for mistyped that is not wanted', () => {
    expect(askedFor('a -b', (word) => word === 'a')).toEqual(['a unmatched', 'b none']);
  });

  it('looks for a few mistyped words only', () => {
    const words = Array.from({ length: 10 }, (_, index) => `w${index}`);
    const asked = askedFor(words.join(' OR '), (word) => word === 'w9');
    expect(asked.slice(7)).toEqual(['w7 unmatched', 'w8 none', 'w9 none']);
  });
});
