import { expect, it } from 'vitest';
import { newsWords } from '../../../shared/feed/news-words.ts';

it('says how many papers are new and which searches find some of them', () => {
  expect(newsWords(1, [])).toBe('1 new paper');
  expect(
    newsWords(1200, [
      { name: 'retrieval', count: 3 },
      { name: 'kites', count: 0 },
      { name: 'wind', count: 1 },
    ]),
  ).toBe('1,200 new papers, 3 match retrieval, 1 matches wind');
});
