import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { fixtureBytes, utf8 } from './feed-fixture.ts';

const ADDRESS = 'https://x.example.org/feeds/all.xml';
const NAMESPACES = `xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"`;

const read = (channel: string) =>
  readFeed(utf8(`<rss version="2.0" ${NAMESPACES}><channel>${channel}</channel></rss>`), ADDRESS);
const items = (...all: string[]) => read(all.map((each) => `<item>${each}</item>`).join('')).items;
const item = (inner: string) => items(inner)[0];
const draft = (inner: string) => item(`<title>Kites</title>${inner}`)?.draft;

describe('readRss', () => {
  it('reads the fixture', () => {
    expect(readFeed(fixtureBytes('rss20.xml'), 'https://journal.example.org/feed.xml')).toEqual({
      format: 'rss',
      title: 'Journal of Invented Results: Online First',
      home: 'https://journal.example.org/',
      everyMinutes: 720,
      items: [
        {
          id: 'doi:10.5555/lectern.2026.0042',
          on: '2026-03-05',
          draft: {
            title: 'Salt & Pepper: A Study of Noise',
            authors: [
              { family: 'Ngể', given: 'Ida' },
              { family: 'Pim', given: 'Jo' },
            ],
            published: '2026-03-05',
            doi: '10.5555/lectern.2026.0042',
            topics: ['Noise'],
            abstract: 'Escaped HTML with a relative link & an entity.',
          },
        },
        {
          id: expect.stringMatching(/^[0-9a-z]{22}$/),
          draft: { title: 'No guid, no date, no link but a description', abstract: 'Plain.' },
        },
      ],
      problems: [{ code: 'bad-item', detail: 'https://journal.example.org/articles/0043' }],
    });
  });

  it.each(['wrong-encoding.xml', 'wrong-encoding-utf8.xml'])('reads %s', (name) => {
    expect(readFeed(fixtureBytes(name), ADDRESS)).toEqual({
      format: 'rss',
      title: 'Société inventée: déjà lu',
      home: 'https://example.org/',
      items: [
        {
          id: 'latin-1',
          on: '2026-03-06',
          draft: { title: 'Élan vital à Zürich “quoted” – 10 €', published: '2026-03-06' },
        },
      ],
      problems: [],
    });
  });

  it('names an item by its guid, though it be no link, else by its link, else by its words', () => {
    const date = '<pubDate>Fri, 06 Mar 2026 07:00:00 GMT</pubDate>';
    const ids = items(
      '<title>a</title><guid isPermaLink="false"> kite-1 </guid><link>/1</link>',
      '<title>b</title><guid> </guid><link>/2</link>',
      `<title>c</title>${date}`,
      `<title>c</title><description>other</description>${date}`,
      '<title>c</title>',
    ).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['kite-1', 'https://x.example.org/2']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('takes the same id for the same item, unless it names everything', () => {
    const same = '<guid isPermaLink="false">0</guid>';
    const all = items(
      `<title>a</title>${same}<link>/1</link>`,
      `<title>a, mended</title>${same}<link>/1</link>`,
      `<title>b</title>${same}<link>/2</link>`,
      `<title>b</title>${same}<link>/2</link>`,
    );
    expect(all.map(({ id, draft: { title } }) => [id, title])).toEqual([
      ['0', 'a'],
      ['https://x.example.org/2', 'b'],
    ]);
  });

  it('takes a long guid by its hash', () => {
    const [first, second] = items(
      `<title>a</title><guid>${'x'.repeat(5000)}1</guid>`,
      `<title>b</title><guid>${'x'.repeat(5000)}2</guid>`,
    );
    expect(first?.id).toMatch(/^[0-9a-z]{22}$/);
    expect(second?.id).not.toBe(first?.id);
  });

  it.each([
    ['<link>/a?utm_source=rss&amp;x=1</link>', 'https://x.example.org/a?utm_source=rss&x=1'],
    ['<link> a </link>', 'https://x.example.org/feeds/a'],
    ['<link xml:base="https://y.example.org/z/">a</link>', 'https://y.example.org/z/a'],
    ['<link/><atom:link href="/b"/>', 'https://x.example.org/b'],
    ['<atom:link rel="self" href="/self"/><atom:link href="/b"/>', 'https://x.example.org/b'],
    ['<link href="/c"/>', 'https://x.example.org/c'],
    ['<guid>https://x.example.org/d</guid>', 'https://x.example.org/d'],
    [
      '<link>http://feeds.example.org/~r/1</link><feedburner:origLink>/e</feedburner:origLink>',
      'https://x.example.org/e',
    ],
    ['<prism:url>https://x.example.org/f</prism:url>', 'https://x.example.org/f'],
    ['<guid isPermaLink="false">https://x.example.org/d</guid>', undefined],
    ['<link>javascript:alert(1)</link>', undefined],
    ['<link>file:///etc/passwd</link>', undefined],
    ['<link>data:text/html,x</link>', undefined],
  ])('finds the page in %s', (inner, url) => {
    expect(draft(inner)?.url).toBe(url);
  });

  it('gives no page where an identifier leads', () => {
    const found = draft('<link>https://x.example.org/doi/10.5555/kites</link>');
    expect(found).toEqual({ title: 'Kites', doi: '10.5555/kites' });
    expect(
      draft('<link>http://arxiv.org/abs/2603.99991v2</link><pubDate>6 Mar 2026</pubDate>'),
    ).toEqual({
      title: 'Kites',
      arxivId: '2603.99991',
      version: 2,
    });
  });

  it('prefers what names the paper to what links to it', () => {
    expect(
      draft(`<guid>https://x.example.org/doi/10.5555/guid</guid><dc:identifier>doi:10.5555/dc</dc:identifier>
        <prism:doi>10.5555/prism</prism:doi>`)?.doi,
    ).toBe('10.5555/prism');
    expect(draft('<description>We fly kites. doi:10.5555/text</description>')?.doi).toBe(
      '10.5555/text',
    );
  });

  it('reads one or several creators, and the e-mail addresses of RSS', () => {
    const two = [
      { family: 'Void', given: 'Karl' },
      { family: 'Blank', given: 'L.' },
    ];
    expect(
      draft('<dc:creator>Void, Karl</dc:creator><dc:creator>Blank, L.</dc:creator>')?.authors,
    ).toEqual(two);
    expect(draft('<dc:creator><![CDATA[Karl Void, L. Blank]]></dc:creator>')?.authors).toEqual(two);
    expect(draft('<author>ed@x.example.org (Karl Void)</author>')?.authors).toEqual(
      two.slice(0, 1),
    );
    expect(draft('<author>ed@x.example.org</author>')).not.toHaveProperty('authors');
    expect(draft('<atom:author><atom:name>Karl Void</atom:name></atom:author>')?.authors).toEqual(
      two.slice(0, 1),
    );
  });

  it('does not take the feed for an author', () => {
    const feed = read(
      '<title>Kite Blog</title><link>https://kites.example.org</link><item><title>a</title><dc:creator>kite blog</dc:creator></item>',
    );
    expect(feed.items[0]?.draft).toEqual({ title: 'a' });
  });

  it("has a venue only from the publisher's own words", () => {
    expect(
      draft('<prism:publicationName>Invented &amp;amp; Letters</prism:publicationName>')?.venue,
    ).toBe('Invented & Letters');
    const blog = read('<title>Kite Blog</title><item><title>a</title></item>');
    expect(blog.items[0]?.draft).not.toHaveProperty('venue');
  });

  it.each([
    ['<pubDate>Thu, 05 Mar 2026 23:30:00 -0800</pubDate>', '2026-03-05', '2026-03-05'],
    ['<pubDate>2026-03-05T23:30:00-08:00</pubDate>', '2026-03-05', '2026-03-05'],
    ['<dc:date>Thu, 05 Mar 2026 10:00 GMT</dc:date>', '2026-03-05', '2026-03-05'],
    ['<pubDate>soon</pubDate>', undefined, undefined],
    ['<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>', undefined, undefined],
    [
      '<pubDate>Thu, 01 Jan 3970 00:00:00 GMT</pubDate><dc:date>2026-03-05</dc:date>',
      '2026-03-05',
      '2026-03-05',
    ],
    [
      '<pubDate>6 Mar 2026</pubDate><prism:publicationDate>2026-03-04</prism:publicationDate>',
      '2026-03-04',
      '2026-03-06',
    ],
    [
      '<pubDate>6 Mar 2026</pubDate><prism:coverDate>2026-05-01</prism:coverDate>',
      '2026-03-06',
      '2026-03-06',
    ],
    ['<prism:coverDate>2026-05</prism:coverDate>', '2026-05', undefined],
    [
      '<description>&lt;p>Publication date: April 2026&lt;/p>&lt;p>Source: Kites&lt;/p></description>',
      '2026-04',
      undefined,
    ],
  ])('reads the dates in %s', (inner, published, on) => {
    const found = item(`<title>a</title>${inner}`);
    expect([found?.draft.published, found?.on]).toEqual([published, on]);
  });

  it('has the description for an abstract, before the whole text, unless it only repeats', () => {
    const content =
      '<content:encoded><![CDATA[<p>We fly kites. They rise.</p>]]></content:encoded>';
    const both = (description: string) =>
      draft(`<description>${description}</description>${content}`)?.abstract;
    expect(both('We fly.')).toBe('We fly.');
    expect(both('Kites')).toBe('We fly kites. They rise.');
    expect(both('')).toBe('We fly kites. They rise.');
    expect(both('We fly kites. […]')).toBe('We fly kites. They rise.');
    expect(both('We fly … Continue reading')).toBe('We fly kites. They rise.');
    expect(both('Something else …')).toBe('Something else …');
    expect(draft('<description>Kites.</description>')).toEqual({ title: 'Kites' });
  });

  it("finds authors in ScienceDirect's lines", () => {
    const text =
      '&lt;p>Publication date: April 2026&lt;/p>&lt;p>Source: Kites&lt;/p>&lt;p>Author(s): A. Ferreira, Jo Pim&lt;/p>';
    expect(draft(`<description>${text}</description>`)).toEqual({
      title: 'Kites',
      published: '2026-04',
      authors: [
        { family: 'Ferreira', given: 'A.' },
        { family: 'Pim', given: 'Jo' },
      ],
    });
  });

  it('reads HTML that somebody forgot to escape', () => {
    const feed = read(
      '<item><title>A <i>kite</i></title><description><p>One<br>two.</p><p>Three.</p></description></item><item><title>b</title></item>',
    );
    expect(feed.items.map((each) => each.draft)).toEqual([
      { title: 'A kite', abstract: 'One two.\n\nThree.' },
      { title: 'b' },
    ]);
    expect(feed.problems).toEqual([{ code: 'malformed', detail: 'line 3' }]);
  });

  it.each([
    ['<ttl>60</ttl>', 60],
    ['<ttl>0</ttl>', undefined],
    ['<ttl>-5</ttl><ttl>x</ttl>', undefined],
    ['<ttl>999999999</ttl>', 525_600],
    ['<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
    ['<sy:updatePeriod>weekly</sy:updatePeriod>', 10_080],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1000</sy:updateFrequency>', 1],
    ['<sy:updatePeriod>constructor</sy:updatePeriod>', undefined],
  ])('reads how often it may be asked in %s', (channel, minutes) => {
    expect(read(channel).everyMinutes).toBe(minutes);
  });

  it('is content with no items', () => {
    expect(read('<title>Kites</title>')).toEqual({
      format: 'rss',
      title: 'Kites',
      items: [],
      problems: [],
    });
  });

  it('reads RSS 0.91 with its document type, and RSS with a namespace', () => {
    const old =
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example.org/rss.dtd"><rss version="0.91"><channel><item><title>a</title></item></channel></rss>';
    expect(readFeed(utf8(old), ADDRESS)).toMatchObject({
      format: 'rss',
      items: [{ draft: { title: 'a' } }],
      problems: [],
    });
    const spaced =
      '<rss xmlns="http://backend.userland.com/rss2"><channel><item><title>a</title></item></channel></rss>';
    expect(readFeed(utf8(spaced), ADDRESS).items).toHaveLength(1);
  });

  it('lets good items survive bad neighbours', () => {
    const feed = read(
      '<item><link>/1</link></item><item><title>a</title></item><item/><item><title> </title></item>',
    );
    expect(feed.items.map((each) => each.draft.title)).toEqual(['a']);
    expect(feed.problems).toEqual([
      { code: 'bad-item', detail: '/1' },
      { code: 'bad-item' },
      { code: 'bad-item' },
    ]);
  });

  it('reads the authors of IEEE Xplore, which has an element of its own for them', () => {
    const authors = '<authors><![CDATA[ Ana Ferreira;K. B. Void; ]]></authors>';
    expect(draft(authors)?.authors).toEqual([
      { family: 'Ferreira', given: 'Ana' },
      { family: 'Void', given: 'K. B.' },
    ]);
    expect(draft(`${authors}<dc:creator>Jo Pim</dc:creator>`)?.authors).toEqual([
      { family: 'Pim', given: 'Jo' },
    ]);
  });

  it('keeps papers with identifiers of their own where all have the same guid', () => {
    const one = (title: string, doi: string) =>
      `<title>${title}</title><guid>https://x.example.org/</guid><prism:doi>${doi}</prism:doi>`;
    const read = items(one('One', '10.5555/1'), one('Two', '10.5555/2'), one('One!', '10.5555/1'));
    expect(read.map(({ id }) => id)).toEqual(['https://x.example.org/', '10.5555/2']);
  });
});
