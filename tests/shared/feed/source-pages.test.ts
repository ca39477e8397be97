import { describe, expect, it } from 'vitest';
import type { FeedItem, ParsedFeed } from '../../../shared/feed/item.ts';
import type { Source } from '../../../shared/feed/source.ts';
import { hasMore, originOf, pageOf, weekOf } from '../../../shared/feed/source-pages.ts';

const DAY = '2026-11-26';

describe('pageOf', () => {
  it.each<[Source, number, string]>([
    [{ kind: 'hugging-face', list: 'daily' }, 0, '/api/daily_papers?limit=100&p=0'],
    [{ kind: 'hugging-face', list: 'week' }, 1, '/api/daily_papers?limit=100&p=1&week=2026-W48'],
    [{ kind: 'hugging-face', list: 'month' }, 0, '/api/daily_papers?limit=100&p=0&month=2026-11'],
    [
      { kind: 'hugging-face', list: 'trending' },
      0,
      '/api/daily_papers?limit=100&p=0&sort=trending',
    ],
    [
      { kind: 'hugging-face-search', words: 'kites & wind' },
      0,
      '/api/papers/search?q=kites%20%26%20wind&limit=100',
    ],
    [{ kind: 'arxiv', categories: ['cs.CL', 'cs.LG'] }, 0, '/rss/cs.CL+cs.LG'],
    [
      { kind: 'arxiv-query', author: 'del Maestro', title: 'long "context"', category: 'cs.CL' },
      2,
      '/api/query?search_query=au%3A%22del+Maestro%22+AND+ti%3Along+AND+ti%3Acontext+AND+cat%3Acs.CL&start=200&max_results=100&sortBy=submittedDate&sortOrder=descending',
    ],
    [
      { kind: 'arxiv-query', from: '2026-01-02', to: '2026-02-03' },
      0,
      '/api/query?search_query=submittedDate%3A%5B202601020000+TO+202602032359%5D&start=0&max_results=100&sortBy=submittedDate&sortOrder=descending',
    ],
    [{ kind: 'feed', url: 'https://example.org/feed' }, 0, 'https://example.org/feed'],
  ])('asks for %j', (source, page, path) => {
    expect(pageOf(source, page, DAY).path).toBe(path);
  });
});

describe('weekOf', () => {
  // ISO 8601: week 1 is the one with the year's first Thursday.
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2025-03-02', '2025-W09'],
  ])('puts %s into %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

describe('hasMore', () => {
  const read = (count: number, item: Partial<FeedItem> = {}, total?: number): ParsedFeed => ({
    format: 'hugging-face',
    problems: [],
    ...(total !== undefined && { total }),
    items: Array.from({ length: count }, (_each, index) => ({
      id: String(index),
      draft: { title: 'Kites', published: '2026-11-20' },
      on: '2026-11-25',
      ...item,
    })),
  });
  const week: Source = { kind: 'hugging-face', list: 'week' };
  const daily: Source = { kind: 'hugging-face', list: 'daily' };
  const query: Source = { kind: 'arxiv-query', author: 'Ward' };

  it('reads a week until a page is not full', () => {
    expect(hasMore(week, 0, read(100))).toBe(true);
    expect(hasMore(week, 1, read(99))).toBe(false);
    expect(hasMore(week, 9, read(100))).toBe(false);
  });

  it('reads the daily papers back to the last visit, and one page without one', () => {
    expect(hasMore(daily, 0, read(100))).toBe(false);
    expect(hasMore(daily, 0, read(100), '2026-11-24')).toBe(true);
    expect(hasMore(daily, 0, read(100), '2026-11-26')).toBe(false);
  });

  it('reads a search at arXiv while it says there is more, and is younger than the last visit', () => {
    expect(hasMore(query, 0, read(100, {}, 500))).toBe(true);
    expect(hasMore(query, 1, read(100, {}, 500))).toBe(false);
    expect(hasMore(query, 0, read(100, {}, 100))).toBe(false);
    expect(hasMore(query, 1, read(100, {}, 500), '2026-11-19')).toBe(true);
    expect(hasMore(query, 1, read(100, {}, 500), '2026-11-21')).toBe(false);
    expect(hasMore(query, 4, read(100, {}, 5000), '2026-11-19')).toBe(false);
  });

  it('reads other feeds in one piece', () => {
    expect(hasMore({ kind: 'feed', url: 'https://example.org/' }, 0, read(5000))).toBe(false);
    expect(hasMore({ kind: 'arxiv', categories: ['cs.CL'] }, 0, read(2000))).toBe(false);
  });
});

describe('originOf', () => {
  const feed: Source = { kind: 'feed', url: 'https://example.org/' };
  const read = (format: ParsedFeed['format']): ParsedFeed => ({ format, items: [], problems: [] });

  it('knows arXiv by its form, also behind an address of another', () => {
    expect(originOf(feed, read('arxiv-feed'))).toBe('arxiv-feed');
    expect(originOf(feed, read('arxiv-api'))).toBe('arxiv');
    expect(originOf(feed, read('rss'))).toBe('feed');
    expect(originOf({ kind: 'hugging-face', list: 'daily' }, read('hugging-face'))).toBe(
      'hugging-face',
    );
  });
});
