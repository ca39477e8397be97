import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStarterFeed } from '../../../shared/feed/starter-feed.ts';

const paper = { title: 'Kites That Learn', authors: [{ family: 'Brandt' }], published: '2026-02' };

const feed = (papers: unknown, fields: object = {}) => ({
  format: 1,
  revision: 3,
  source: 'A page',
  listedOn: '2026-03-01',
  papers,
  ...fields,
});

describe('readStarterFeed', () => {
  it('reads a feed', () => {
    expect(readStarterFeed(feed([paper]))).toEqual({
      feed: { revision: 3, source: 'A page', listedOn: '2026-03-01', papers: [paper] },
      errors: [],
    });
  });

  it('leaves a bad paper out, names it, and keeps its neighbours', () => {
    const bad = [
      null,
      {},
      { title: '' },
      { title: 'x', authors: [{}] },
      { title: 'x', published: 'soon' },
      { title: 'x', topics: 'kites' },
    ];
    const read = readStarterFeed(feed([paper, ...bad, paper]));
    expect(read.feed?.papers).toEqual([paper, paper]);
    expect(read.errors).toHaveLength(bad.length);
    read.errors.forEach((error, index) => {
      expect(error).toMatch(new RegExp(`^paper ${index + 2}: `));
    });
  });

  it('takes over no field that it does not know', () => {
    const read = readStarterFeed(feed([{ ...paper, id: 'x', addedAt: 1 }]));
    expect(read.feed?.papers).toEqual([paper]);
  });

  it.each([
    ['another format', feed([paper], { format: 2 })],
    ['no revision', feed([paper], { revision: undefined })],
    ['revision 0', feed([paper], { revision: 0 })],
    ['half a revision', feed([paper], { revision: 1.5 })],
    ['no papers', feed(undefined)],
    ['papers that are no list', feed({ 0: paper })],
    ['no source', feed([paper], { source: 7 })],
    ['nothing', null],
    ['a list', [paper]],
  ])('reads no feed from %s, and says why', (_name, value) => {
    const read = readStarterFeed(value);
    expect(read.feed).toBeNull();
    expect(read.errors).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (value, papers) => {
        expect(readStarterFeed(value).feed).toBeNull();
        const read = readStarterFeed(feed(papers));
        expect((read.feed?.papers.length ?? 0) + read.errors.length).toBe(papers.length);
      }),
    );
  });
});
