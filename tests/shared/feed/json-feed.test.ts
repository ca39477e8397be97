import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_ITEMS } from '../../../shared/feed/item.ts';
import { readJsonFeed } from '../../../shared/feed/json-feed.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');

const ADDRESS = 'https://notes.example.org/feeds/feed.json';

const feed = (items: unknown, fields: object = {}) =>
  readJsonFeed(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items, ...fields }),
    ADDRESS,
  );

const first = (item: object, fields: object = {}) =>
  feed([{ title: 'A title', ...item }], fields).items[0];

describe('readJsonFeed', () => {
  it('reads the fixture', () => {
    expect(readJsonFeed(fixture('jsonfeed.json'), ADDRESS)).toEqual({
      format: 'json-feed',
      title: 'Invented Lab Notes',
      home: 'https://notes.example.org/',
      next: 'https://notes.example.org/feed.json?page=2',
      items: [
        {
          id: 'https://notes.example.org/2026/kites',
          on: '2026-03-06',
          draft: {
            title: 'Why we tied strings to tokens',
            authors: [{ given: 'Ana', family: 'Ferreira-Quist' }],
            arxivId: '2603.99991',
            topics: ['memory', 'long context'],
            abstract: 'A note on kite tokens.',
          },
        },
        {
          id: 'urn:note:3',
          draft: {
            title: 'Old style author',
            authors: [{ given: 'Otto', particle: 'von', family: 'Brandt' }],
            abstract: 'JSON Feed 1.0 used a single author object.',
          },
        },
        {
          id: '17kwxb750px1d5rhypzw09',
          draft: {
            title: 'No id: this item must be dropped',
            authors: [{ given: 'Mirela', family: 'Tănase' }],
            abstract: 'Items without id are invalid.',
          },
        },
      ],
      problems: [{ code: 'bad-item', detail: 'item 2: no title' }],
    });
  });

  it.each([
    ['', 'empty'],
    ['{"version":"https://jsonfeed.org/version/1","items":[', 'malformed'],
    [fixture('html-instead.json'), 'web-page'],
    ['<rss version="2.0"/>', 'not-a-feed'],
    ['{}', 'not-a-feed'],
    ['[]', 'not-a-feed'],
    ['{"version":"2.0","items":[]}', 'not-a-feed'],
    ['{"version":["https://jsonfeed.org/version/1"],"items":[]}', 'not-a-feed'],
    [fixture('hf-daily-papers.json'), 'not-a-feed'],
    [fixture('hf-paper.json'), 'not-a-feed'],
    [fixture('hf-error.json'), 'service-error'],
  ])('reads no feed from %.40s', (text, code) => {
    const read = readJsonFeed(text, ADDRESS);
    expect(read).toMatchObject({ format: null, items: [], problems: [{ code }] });
    expect(read.problems).toHaveLength(1);
  });

  it('resolves links and takes http and https only', () => {
    const read = feed([], { home_page_url: '/', next_url: '?page=2' });
    expect(read).toMatchObject({ home: 'https://notes.example.org/', next: `${ADDRESS}?page=2` });
    expect(feed([], { home_page_url: 'javascript:x', next_url: 'file:///x' })).toEqual({
      format: 'json-feed',
      items: [],
      problems: [],
    });
    expect(feed([], { next_url: 'feed.json' })).not.toHaveProperty('next');
    expect(first({ url: 'a?b' })?.draft.url).toBe('https://notes.example.org/feeds/a?b');
    expect(first({ url: 'data:x', external_url: '//x.example/y' })?.draft.url).toBe(
      'https://x.example/y',
    );
  });

  it('names an item by its id, else by its link, else by what it says', () => {
    expect(first({ id: 7 })?.id).toBe('7');
    expect(first({ id: 0 })?.id).toBe('0');
    expect(first({ id: ' x ', url: 'https://x.example/' })?.id).toBe('x');
    expect(first({ id: null, url: 'https://x.example/' })?.id).toBe('https://x.example/');
    expect(first({ id: [] })?.id).toBe(first({})?.id);
    expect(first({ date_published: '2026-03-06' })?.id).not.toBe(first({})?.id);
  });

  it('finds identifiers in the addresses, else in the text', () => {
    const ids = (item: object) => {
      const { arxivId, doi } = first(item)?.draft ?? {};
      return [arxivId, doi];
    };
    expect(ids({ id: 'oai:arXiv.org:2603.99991v2' })).toEqual(['2603.99991', undefined]);
    expect(ids({ id: 2603.99991 })).toEqual([undefined, undefined]);
    expect(ids({ url: 'https://doi.org/10.5555/A' })).toEqual([undefined, '10.5555/a']);
    expect(ids({ external_url: 'https://huggingface.co/papers/2603.99991' })[0]).toBe('2603.99991');
    const html = '<a href="https://arxiv.org/abs/2603.99992">x</a>';
    expect(ids({ content_html: html })[0]).toBe('2603.99992');
    expect(ids({ content_html: html, url: 'https://doi.org/10.5555/A' })).toEqual([
      undefined,
      '10.5555/a',
    ]);
    expect(ids({ content_text: 'arXiv:2603.99991 and arXiv:2603.99992' })[0]).toBeUndefined();
  });

  it('has no address where an identifier leads to the paper', () => {
    expect(
      first({ url: 'https://x.example/', external_url: 'https://arxiv.org/abs/2603.99991' }),
    ).not.toHaveProperty('draft.url');
  });

  it('takes the date for that of the paper only where the item is the paper', () => {
    const date_published = '2026-03-06T23:00:00-08:00';
    expect(first({ date_published })).toMatchObject({
      on: '2026-03-06',
      draft: { published: '2026-03-06' },
    });
    const own = first({ date_published, url: 'https://doi.org/10.5555/a' });
    expect(own?.draft.published).toBe('2026-03-06');
    const about = first({ date_published, external_url: 'https://arxiv.org/abs/2603.99991' });
    expect(about?.draft.published).toBeUndefined();
    expect(about?.on).toBe('2026-03-06');
    expect(first({ date_published: 'soon' })?.on).toBeUndefined();
  });

  it('takes authors from the item, else from the feed, if it may be theirs', () => {
    const authors = [{ name: 'Ana Quist' }, { name: ' ' }, 'x', null];
    const ana = [{ given: 'Ana', family: 'Quist' }];
    expect(first({ authors })?.draft.authors).toEqual(ana);
    expect(first({ author: authors[0] })?.draft.authors).toEqual(ana);
    expect(first({}, { authors })?.draft.authors).toEqual(ana);
    expect(first({}, { author: authors[0] })?.draft.authors).toEqual(ana);
    expect(
      first({ url: 'https://arxiv.org/abs/2603.99991' }, { authors })?.draft.authors,
    ).toBeUndefined();
  });

  it('reduces HTML to text, and leaves text as it is', () => {
    expect(first({ content_html: '<p>a &amp; b</p><script>x</script>' })?.draft.abstract).toBe(
      'a & b',
    );
    expect(first({ content_text: '<p>a &amp; b</p>' })?.draft.abstract).toBe('<p>a &amp; b</p>');
    expect(first({ content_html: '<img src="x">', summary: 's' })?.draft.abstract).toBe('s');
    expect(first({ title: 'a <b> \n &amp;' })?.draft.title).toBe('a <b> &amp;');
  });

  it('gives an item once, but keeps others whose long numbers cannot be told apart', () => {
    const ids = ['1234567890123456781', '1234567890123456782', '1234567890123456782'];
    const all = ids.map((id) => {
      const end = id.slice(-1);
      return `{"id":${id},"url":"https://x.example.org/${end}","title":"Kites ${end}"}`;
    });
    const text = `{"version":"https://jsonfeed.org/version/1.1","items":[${all.join(',')}]}`;
    expect(readJsonFeed(text, ADDRESS).items.map(({ draft }) => draft.title)).toEqual([
      'Kites 1',
      'Kites 2',
    ]);
    expect(
      feed([
        { id: 'a', title: 'New' },
        { id: 'a', title: 'Old' },
      ]).items,
    ).toHaveLength(1);
  });

  it('keeps good items beside bad ones', () => {
    const read = feed([
      null,
      7,
      [],
      {},
      { title: ' ' },
      { title: {} },
      { title: 'Good', tags: 'x' },
    ]);
    expect(read.items.map((item) => item.draft.title)).toEqual(['Good']);
    expect(read.problems.map((problem) => problem.detail)).toEqual([
      'item 1: not an object',
      'item 2: not an object',
      'item 3: not an object',
      'item 4: no title',
      'item 5: no title',
      'item 6: no title',
    ]);
    expect(feed('items').problems).toEqual([{ code: 'malformed', detail: 'items' }]);
  });

  it('ignores extensions and keys of the prototype', () => {
    const item = '{"title":"T","_x":{"about":1},"__proto__":{"authors":[{"name":"A B"}],"x":1}}';
    const text = `{"version":"https://jsonfeed.org/version/1","items":[${item}]}`;
    const read = readJsonFeed(text, ADDRESS);
    expect(read.items[0]?.draft).toEqual({ title: 'T' });
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('reads so many items', () => {
    const read = feed(Array.from({ length: MAX_ITEMS + 1 }, (_, id) => ({ id, title: 'x' })));
    expect(read.items).toHaveLength(MAX_ITEMS);
    expect(read.problems).toEqual([{ code: 'too-many' }]);
  });
});
