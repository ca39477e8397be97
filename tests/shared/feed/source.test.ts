import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  isSameSource,
  nameOfSource,
  type Source,
  SourceSchema,
  sourceOf,
} from '../../../shared/feed/source.ts';

describe('sourceOf', () => {
  it.each<[string, Source | null]>([
    ['https://rss.arxiv.org/rss/cs.CL+cs.LG', { kind: 'arxiv', categories: ['cs.CL', 'cs.LG'] }],
    ['http://export.arxiv.org/rss/math', { kind: 'arxiv', categories: ['math'] }],
    ['https://rss.arxiv.org/atom/astro-ph.GA', { kind: 'arxiv', categories: ['astro-ph.GA'] }],
    ['https://arxiv.org/list/cs.CL/recent', { kind: 'arxiv', categories: ['cs.CL'] }],
    ['https://huggingface.co/papers', { kind: 'hugging-face', list: 'daily' }],
    ['huggingface.co/papers/trending', { kind: 'hugging-face', list: 'trending' }],
    ['https://hf.co/papers/date/2026-11-26', { kind: 'hugging-face', list: 'daily' }],
    ['https://huggingface.co/papers/week/2026-W09', { kind: 'hugging-face', list: 'week' }],
    [
      'https://huggingface.co/papers?q=long%20context',
      { kind: 'hugging-face-search', words: 'long context' },
    ],
    ['example.org/feed', { kind: 'feed', url: 'https://example.org/feed' }],
    ['bücher.example/feed', { kind: 'feed', url: 'https://bücher.example/feed' }],
    ['例え.テスト:8080/feed', { kind: 'feed', url: 'https://例え.テスト:8080/feed' }],
    ['feed://example.org/a.xml', { kind: 'feed', url: 'https://example.org/a.xml' }],
    ['feed:https://example.org/a.xml', { kind: 'feed', url: 'https://example.org/a.xml' }],
    [' https://example.org/?a=1&b=2 ', { kind: 'feed', url: 'https://example.org/?a=1&b=2' }],
    [
      'https://huggingface.co/papers/2502.13922',
      { kind: 'feed', url: 'https://huggingface.co/papers/2502.13922' },
    ],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['kites', null],
    ['', null],
  ])('reads %j', (address, source) => {
    expect(sourceOf(address)).toEqual(source);
  });

  it('gives a valid source or none for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const source = sourceOf(text);
        if (source) expect(v.safeParse(SourceSchema, source).success).toBe(true);
      }),
    );
  });
});

describe('isSameSource', () => {
  it('does not mind the order of categories, the scheme or a slash at the end', () => {
    const arxiv = (...categories: string[]): Source => ({ kind: 'arxiv', categories });
    expect(isSameSource(arxiv('cs.CL', 'cs.LG'), arxiv('cs.LG', 'cs.CL'))).toBe(true);
    expect(isSameSource(arxiv('cs.CL'), arxiv('cs.LG'))).toBe(false);
    const feed = (url: string): Source => ({ kind: 'feed', url });
    expect(isSameSource(feed('http://example.org/a/'), feed('https://example.org/a'))).toBe(true);
    expect(isSameSource(feed('https://example.org/a'), feed('https://example.org/b'))).toBe(false);
  });
});

describe('nameOfSource', () => {
  it('names what has no name of its own', () => {
    expect(nameOfSource({ kind: 'hugging-face', list: 'week' })).toBe(
      'Hugging Face papers of the week',
    );
    expect(nameOfSource({ kind: 'arxiv', categories: ['cs.CL', 'cs.LG'] })).toBe(
      'arXiv cs.CL + cs.LG',
    );
    const query = {
      kind: 'arxiv-query',
      author: 'Ward',
      title: 'kites',
      from: '2026-01-01',
    } as const;
    expect(nameOfSource(query)).toBe('arXiv: by Ward, “kites”, 2026-01-01 to now');
    expect(nameOfSource({ kind: 'feed', url: 'https://example.org/' })).toBeNull();
  });
});
