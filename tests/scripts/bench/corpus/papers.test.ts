import { expect, it } from 'vitest';
import { parseArxivId, parseDoi } from '../../../../shared/identifiers.ts';
import { STATUSES } from '../../../../shared/paper.ts';
import { tagPath } from '../../../../shared/tag-path.ts';
import { makeCorpus } from '../../../bench/corpus/papers.mjs';
import { textBytes } from '../../../bench/corpus/text-bytes.mjs';
import { VOCABULARY } from '../../../bench/corpus/words.mjs';

const corpus = makeCorpus();
const papers = Array.from({ length: 3000 }, (_, n) => corpus.paper(n));

const mean = (value: (paper: (typeof papers)[number]) => number) =>
  papers.reduce((sum, paper) => sum + value(paper), 0) / papers.length;

it('makes every paper alone, and always the same', () => {
  expect(corpus.paper(77_777)).toEqual(makeCorpus().paper(77_777));
  expect(corpus.paper(5)).toEqual(papers[5]);
});

it('has texts as long as real ones', () => {
  expect(mean(({ title }) => title.length)).toBeCloseTo(86, -1);
  expect(Math.abs(mean(({ abstract }) => abstract.length) - 1200)).toBeLessThan(50);
  expect(mean(({ authors }) => authors.length)).toBeCloseTo(5, 0);
  expect(mean((paper) => textBytes(paper))).toBeGreaterThan(1300);
});

it('has a user who has read some, starred few and noted a tenth', () => {
  const share = (is: (paper: (typeof papers)[number]) => boolean) => mean((p) => (is(p) ? 1 : 0));
  expect(share(({ status }) => status === 'inbox')).toBeCloseTo(0.6, 1);
  expect(share(({ starred }) => starred)).toBeCloseTo(0.05, 1);
  expect(share(({ note }) => note !== '')).toBeCloseTo(0.1, 1);
  expect(new Set(papers.map(({ status }) => status))).toEqual(new Set(STATUSES));
});

it('has identifiers that the app takes, none twice', () => {
  for (const { arxivId, doi } of papers) {
    expect(parseArxivId(arxivId)).toEqual({ id: arxivId });
    if (doi !== null) expect(parseDoi(doi)).toBe(doi);
  }
  expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
  expect(corpus.paper(99_999).id).not.toBe(corpus.paper(99_998).id);
});

it('has 200 tags as the app writes them, three on each paper', () => {
  expect(new Set(corpus.tags).size).toBe(200);
  for (const tag of corpus.tags) expect(tagPath(tag)).toBe(tag);
  for (const { tags } of papers) expect(new Set(tags).size).toBe(3);
});

it('draws from a large vocabulary, a few words most of the time', () => {
  expect(new Set(corpus.words).size).toBe(VOCABULARY);
  const used = papers.flatMap(({ abstract }) => abstract.toLowerCase().match(/\p{L}+/gu) ?? []);
  const frequent = new Set(corpus.words.slice(0, 100));
  const share = used.filter((word) => frequent.has(word)).length / used.length;
  expect(share).toBeGreaterThan(0.35);
  expect(share).toBeLessThan(0.7);
  expect(new Set(used).size).toBeGreaterThan(25_000);
});
