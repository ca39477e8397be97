import { expect, it } from 'vitest';
import { feedsOf, outlinesOf } from '../../../../renderer/features/feeds/opml-file.ts';
import { readOpml } from '../../../../shared/feed/opml.ts';
import { writeOpml } from '../../../../shared/feed/opml-write.ts';
import { isSameSource, nameOfSource, type Source } from '../../../../shared/feed/source.ts';

const SOURCES: Source[] = [
  { kind: 'hugging-face', list: 'daily' },
  { kind: 'hugging-face', list: 'trending' },
  { kind: 'hugging-face-search', words: 'kites & wind' },
  { kind: 'arxiv', categories: ['cs.CL', 'cs.LG'] },
  { kind: 'feed', url: 'https://example.org/feed?a=1&b=2' },
];

it('a list that was written gives the same feeds again, with folders, names and pauses', () => {
  const rows = SOURCES.map((source, index) => ({
    id: String(index),
    source,
    name: nameOfSource(source) ?? 'A journal',
    title: index === 4 ? 'My <journal>' : '',
    folder: index > 2 ? 'Reading/Kites' : '',
    paused: index === 1,
    everyHours: 6,
    rules: [],
    typed: true,
    createdAt: 0,
  }));
  const { outlines, problems, failure } = readOpml(writeOpml(outlinesOf(rows)));
  expect({ problems, failure }).toEqual({ problems: [], failure: undefined });
  const back = feedsOf(outlines);
  expect(back).toHaveLength(rows.length);
  for (const row of rows) {
    const feed = back.find(({ source }) => isSameSource(source, row.source));
    expect(feed).toMatchObject({ folder: row.folder, paused: row.paused, typed: false });
    expect(feed?.title || feed?.name).toBe(row.title || row.name);
  }
});

it('a search at arXiv is a feed like any other to other readers', () => {
  const [outline] = outlinesOf([
    {
      id: 'a',
      source: { kind: 'arxiv-query', author: 'Ward' },
      name: 'arXiv: by Ward',
      title: '',
      folder: '',
      paused: false,
      everyHours: 6,
      rules: [],
      typed: false,
      createdAt: 0,
    },
  ]);
  expect(outline?.xmlUrl).toMatch(/^https:\/\/export\.arxiv\.org\/api\/query\?search_query=au/);
});
