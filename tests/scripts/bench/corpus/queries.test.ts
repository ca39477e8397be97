import { expect, it } from 'vitest';
import { seededRandom } from '../../../../scripts/bench/shuffle.mjs';
import { knownItemQueries, meanReciprocalRank } from '../../../bench/corpus/known-items.mjs';
import { makeCorpus } from '../../../bench/corpus/papers.mjs';
import { makeQueries } from '../../../bench/corpus/queries.mjs';
import { misspelt, wordsOf } from '../../../bench/corpus/text-words.mjs';

const queries = makeQueries(makeCorpus(), 1000);

it('types queries letter by letter', () => {
  const texts = queries.keystrokes(300);
  expect(texts).toHaveLength(300);
  expect(texts).toEqual(queries.keystrokes(300));
  texts.forEach((text, index) => {
    const before = texts[index - 1] ?? '';
    const isNext = text.startsWith(before) && text.length - before.length <= 2;
    expect(isNext || text.length === 1).toBe(true);
    expect(text).toBe(text.trim());
  });
  expect(texts.some((text) => text.includes(' '))).toBe(true);
});

it('has phrases whose last word is being typed', () => {
  for (const text of queries.typed(50)) {
    expect(text.split(' ').length).toBeLessThanOrEqual(3);
    expect(text).toBe(text.toLowerCase());
  }
});

it('makes one mistake in a word and keeps its first letter', () => {
  const random = seededRandom(3);
  const seen = new Set(Array.from({ length: 200 }, () => misspelt('context', random)));
  expect(seen.has('context')).toBe(false);
  expect([...seen].every((word) => word.startsWith('c'))).toBe(true);
  for (const wrong of ['cntext', 'conttext', 'cnotext', 'contaxt']) expect(seen).toContain(wrong);
  expect(new Set([...seen].map(({ length }) => length))).toEqual(new Set([6, 7, 8]));
});

it('looks for a paper by three of its words, one mistyped', () => {
  const papers = [
    { title: 'Reading long documents slowly', summary: 'Several experiments about patience' },
    { title: 'Too short' },
  ];
  const made = knownItemQueries(papers);
  expect(made.length).toBe(3);
  for (const { query, target } of made) {
    expect(target).toBe(0);
    const known = new Set(wordsOf(`${papers[0]?.title} ${papers[0]?.summary}`));
    const words = query.split(' ');
    expect(words).toHaveLength(3);
    expect(words.filter((word) => known.has(word))).toHaveLength(2);
  }
});

it('judges by the mean reciprocal rank', () => {
  expect(meanReciprocalRank([1, 2, 0, 11], 10)).toBe((1 + 1 / 2) / 4);
  expect(() => meanReciprocalRank([], 10)).toThrow(RangeError);
});
