import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFeedLinks } from '../../../shared/feed/discover.ts';

const PAGE = 'https://x.example.org/blog/';
const find = (html: string) => findFeedLinks(html, PAGE);
const urls = (html: string) => find(html).map(({ url }) => url);
const RSS = 'rel="alternate" type="application/rss+xml"';

describe('findFeedLinks', () => {
  it('finds the feeds of a page in its order', () => {
    const html = `<!DOCTYPE html><html><head>
      <link rel="stylesheet" href="a.css"><link rel="canonical" href="/">
      <link ${RSS} title="Kites &amp; Strings" href="/feed.xml?a=1&amp;b=2">
      <LINK TYPE='application/atom+xml; charset=utf-8' HREF=atom.xml REL='Alternate home' />
      </head><body><p>x<link rel=alternate type=application/feed+json href=//y.example.org/f.json></body>`;
    expect(find(html)).toEqual([
      {
        url: 'https://x.example.org/feed.xml?a=1&b=2',
        title: 'Kites & Strings',
        type: 'application/rss+xml',
      },
      { url: 'https://x.example.org/blog/atom.xml', type: 'application/atom+xml' },
      { url: 'https://y.example.org/f.json', type: 'application/feed+json' },
    ]);
  });

  it.each([
    'application/rdf+xml',
    'application/json',
    'text/xml',
    'application/xml',
    'text/rss+xml',
  ])('takes %s for a feed', (type) => {
    expect(urls(`<link rel=alternate type="${type}" href="/f">`)).toEqual([
      'https://x.example.org/f',
    ]);
  });

  it.each([
    '<link rel="alternate" type="text/html" hreflang="de" href="/de">',
    '<link rel="alternate" href="/f">',
    '<link rel="alternate stylesheet" type="text/xml" href="/f">',
    '<link rel="search" type="application/xml" href="/f">',
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
    '<link rel="alternate" type="application/json+oembed" href="/oembed?x">',
    '<link rel="alternate" type="text/xml+oembed" href="/f">',
    `<link ${RSS} href="">`,
    `<link ${RSS}>`,
    `<link ${RSS} href="javascript:alert(1)">`,
    `<link ${RSS} href="file:///etc/passwd">`,
    `<link ${RSS} href="feed:x">`,
    `<!-- <link ${RSS} href="/f"> -->`,
    `<script>"<link ${RSS} href='/f'>"</script>`,
    `<style>/*<link ${RSS} href="/f">*/</style>`,
    `<textarea><link ${RSS} href="/f"></textarea>`,
    `<a ${RSS} href="/f">x</a>`,
    `<link ${RSS} href="/f`,
    '',
  ])('finds none in %j', (html) => {
    expect(find(html)).toEqual([]);
  });

  it('finds each once, and goes on after what is broken', () => {
    const html = `<p <b><x "'><script>a</script ><link ${RSS} href="/f"><link ${RSS} href="/f" title="again"><link ${RSS} href=/g>`;
    expect(urls(html)).toEqual(['https://x.example.org/f', 'https://x.example.org/g']);
  });

  it('starts from the base that the page names, if that is on the web', () => {
    const link = `<link ${RSS} href="f">`;
    expect(urls(`${link}<base target=x><base href="/a/"><base href="/b/">`)).toEqual([
      'https://x.example.org/a/f',
    ]);
    expect(urls(`<base href="file:///a/">${link}`)).toEqual(['https://x.example.org/blog/f']);
  });

  it('gives so many and no more', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, at) => `<link ${RSS} href="/${at}">`).join('');
    expect(find(links(60))).toHaveLength(50);
    expect(find(`${'<link>'.repeat(5000)}${links(1)}`)).toEqual([]);
  });

  it('never throws, and gives web addresses only', () => {
    const pieces = [
      '<link ',
      RSS,
      ' href=',
      '"',
      "'",
      '/f',
      'javascript:x',
      '>',
      '<base href="',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<',
      '\0',
      '\ud800',
    ];
    const html = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(html, fc.oneof(fc.constant(PAGE), fc.string()), (text, address) => {
        for (const { url } of findFeedLinks(text, address)) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 1000 },
    );
  });
});
