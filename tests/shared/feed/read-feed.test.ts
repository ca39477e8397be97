import { describe, expect, it } from 'vitest';
import { MAX_ITEMS } from '../../../shared/feed/item.ts';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { fixtureBytes, utf8 } from './feed-fixture.ts';

const ADDRESS = 'https://x.example.org/feed';
const read = (text: string) => readFeed(utf8(text), ADDRESS);
const none = (code: string, detail?: string) => ({
  format: null,
  items: [],
  problems: [{ code, ...(detail !== undefined && { detail }) }],
});

describe('readFeed', () => {
  it.each([
    ['arxiv-query.atom', 'arxiv-api', 5],
    ['arxiv-empty.atom', 'arxiv-api', 0],
    ['arxiv-rss.xml', 'arxiv-feed', 4],
    ['arxiv-rss-empty.xml', 'arxiv-feed', 0],
    ['rss20.xml', 'rss', 2],
    ['rdf.xml', 'rdf', 2],
    ['jsonfeed.json', 'json-feed', 3],
  ])('tells what %s is', (name, format, items) => {
    const feed = readFeed(fixtureBytes(name), ADDRESS);
    expect(feed.format).toBe(format);
    expect(feed.items).toHaveLength(items);
  });

  it.each(['billion-laughs.xml', 'quadratic-blowup.xml', 'xxe.xml'])('refuses %s', (name) => {
    expect(readFeed(fixtureBytes(name), ADDRESS)).toEqual(none('doctype'));
  });

  it.each([[''], [' \n\t'], ['\ufeff'], ['\0\0']])('tells that %j is empty', (text) => {
    expect(read(text)).toEqual(none('empty'));
  });

  it.each([
    ['<!DOCTYPE html><html><head><title>Log in</title></head><body><br><p>x</html>'],
    ['<!doctype html>\n<p>x'],
    ['<html><body>x'],
    ['<HTML>x</HTML>'],
    [
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    ],
    ['<!-- a --><html/>'],
    ['<script>location="/login"</script>'],
    ['<body>x</body>'],
    ['\n\n  <!DOCTYPE html>'],
  ])('tells that %j is a web page', (text) => {
    expect(read(text)).toEqual(none('web-page'));
  });

  it('tells that the portal in place of JSON is a web page', () => {
    expect(readFeed(fixtureBytes('html-instead.json'), ADDRESS)).toEqual(none('web-page'));
  });

  it.each([
    ['Rate exceeded.', 'Rate exceeded.'],
    ['%PDF-1.7 \u0001x', '%PDF-1.7 x'],
    ['<opml version="2.0"><body/></opml>', 'opml'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ])('tells that %j is no feed', (text, detail) => {
    expect(read(text)).toEqual(none('not-a-feed', detail));
  });

  it.each(['<', '<rss', '<?xml version="1.0"?>', '<!-- x'])('tells that %j broke off', (text) => {
    expect(read(text)).toEqual(none('malformed', 'line 1'));
  });

  it('reads a feed behind blanks, a byte order mark or a warning of the server', () => {
    const feed = '<rss><channel><item><title>a</title></item></channel></rss>';
    const warning = '<br />\n<b>Warning</b>: x in y.php<br />';
    for (const before of ['\n\n  ', '\ufeff', '\ufeff\n', warning]) {
      expect(read(before + feed).items).toHaveLength(1);
    }
    expect(read(`Warning: x in y.php\n<?xml version="1.0"?>${feed}`).items).toHaveLength(1);
  });

  it('reads the beginning of a feed that broke off', () => {
    expect(
      read('<rss><channel><title>t</title><item><title>a</title></item>\n<item><title>b</ti'),
    ).toEqual({
      format: 'rss',
      title: 't',
      items: [{ id: expect.any(String), draft: { title: 'a' } }],
      problems: [{ code: 'malformed', detail: 'line 2' }],
    });
  });

  it('stops at a document type within', () => {
    expect(
      read('<rss><channel><item><title>a</title></item><!DOCTYPE x [<!ENTITY y "z">]>'),
    ).toMatchObject({
      format: 'rss',
      items: [{ draft: { title: 'a' } }],
      problems: [{ code: 'doctype' }],
    });
  });

  it('reads so many items and no more', () => {
    const item = (_: unknown, at: number) => `<item><title>a</title><guid>${at}</guid></item>`;
    const feed = (count: number) =>
      read(`<rss>${Array.from({ length: count }, item).join('')}</rss>`);
    expect(feed(MAX_ITEMS)).toMatchObject({ problems: [] });
    const more = feed(MAX_ITEMS + 1);
    expect(more.items).toHaveLength(MAX_ITEMS);
    expect(more.problems).toEqual([{ code: 'too-many' }]);
  });

  it('reads so many authors and no more, and never half a list of them', () => {
    const names = 'Ana B, '.repeat(5000);
    const item = (_: unknown, at: number) =>
      `<item><title>a</title><guid>${at}</guid><author>${names}</author></item>`;
    const feed = read(`<rss>${Array.from({ length: 30 }, item).join('')}</rss>`);
    expect(feed.items).toHaveLength(21);
    expect(feed.items.every(({ draft }) => draft.authors?.length === 5000)).toBe(true);
    expect(feed.problems).toEqual([{ code: 'too-many' }]);
  });

  it('names a hundred bad items and no more', () => {
    expect(read(`<rss>${'<item/>'.repeat(1000)}</rss>`).problems).toHaveLength(100);
  });

  it('leaves prototypes alone', () => {
    const feed = read(
      '<rss __proto__="x"><channel><__proto__>x</__proto__><item><title>a</title><guid>__proto__</guid><__proto__><title>b</title></__proto__></item></channel></rss>',
    );
    expect(feed.items).toEqual([{ id: '__proto__', draft: { title: 'a' } }]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  it('goes by the charset of HTTP', () => {
    const bytes = Uint8Array.from([
      ...utf8('<rss><item><title>'),
      0xcf,
      ...utf8('</title></item></rss>'),
    ]);
    expect(readFeed(bytes, ADDRESS, 'koi8-r').items[0]?.draft.title).toBe('о');
  });
});
