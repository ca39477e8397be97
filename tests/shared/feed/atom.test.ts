import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { utf8 } from './feed-fixture.ts';

const ADDRESS = 'https://x.example.org/feeds/all.atom';
const read = (inner: string, attributes = '') =>
  readFeed(
    utf8(`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inner}</feed>`),
    ADDRESS,
  );
const item = (inner: string) => read(`<entry><id>urn:1</id>${inner}</entry>`).items[0];
const draft = (inner: string) => item(`<title>Kites</title>${inner}`)?.draft;

describe('readAtom', () => {
  it('reads a feed of papers', () => {
    const feed = read(`
      <title type="html">Kites &amp;amp; Strings</title><id>urn:feed</id><updated>2026-03-09T00:00:00Z</updated>
      <link rel="self" href="/feeds/all.atom"/><link href="/"/><author><name>Ana Ferreira</name></author>
      <entry><id>tag:x.example.org,2026:1</id><title>Learning
        to Fly</title><updated>2026-03-08T00:00:00Z</updated><published>2026-03-05T23:30:00-08:00</published>
        <link rel="enclosure" href="/1.pdf"/><link rel="alternate" type="text/html" href="1?a=1&amp;b=2"/>
        <summary>We fly.</summary><content type="html">&lt;p>We fly kites.&lt;/p></content>
        <category term="cs" label="Computing"/><category term="kites"/>
        <author><name>Otto von Brandt</name><email>o@x.example.org</email></author><author><name>Jo Pim</name></author></entry>
      <entry><id>2</id><title>b</title><updated>2026-03-04T00:00:00Z</updated></entry>`);
    expect(feed).toEqual({
      format: 'atom',
      title: 'Kites & Strings',
      home: 'https://x.example.org/',
      items: [
        {
          id: 'tag:x.example.org,2026:1',
          on: '2026-03-05',
          draft: {
            title: 'Learning to Fly',
            authors: [
              { family: 'Brandt', given: 'Otto', particle: 'von' },
              { family: 'Pim', given: 'Jo' },
            ],
            published: '2026-03-05',
            topics: ['Computing', 'kites'],
            abstract: 'We fly.',
            url: 'https://x.example.org/feeds/1?a=1&b=2',
          },
        },
        {
          id: '2',
          on: '2026-03-04',
          draft: {
            title: 'b',
            authors: [{ family: 'Ferreira', given: 'Ana' }],
            published: '2026-03-04',
          },
        },
      ],
      problems: [],
    });
  });

  it.each([
    ['<title>A &lt; B &amp; C</title>', 'A < B & C'],
    ['<title type="html">A &lt;i>B&lt;/i> &amp;amp; C</title>', 'A B & C'],
    ['<title type="html"><![CDATA[A <i>B</i>]]></title>', 'A B'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>B</i> &amp;lt; C<br/>D</div></title>',
      'A B &lt; C D',
    ],
    [
      '<title type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div>H<h:sub>2</h:sub>O</h:div></title>',
      'H₂O',
    ],
    ['<title>x</title><title>y</title>', 'x'],
    ['<title> </title><title>y</title>', 'y'],
  ])('reads %s', (inner, title) => {
    expect(item(inner)?.draft.title).toBe(title);
  });

  it.each([
    [
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; two.</p><p>Three.</p></div></content>',
      'One & two.\n\nThree.',
    ],
    ['<content type="text">If $x&lt;y$, fly.</content>', 'If $x<y$, fly.'],
    ['<content type="application/pdf">JVBERi0=</content>', undefined],
    ['<content type="image/png" src="/p.png"/>', undefined],
    ['<summary>Kites</summary>', undefined],
  ])('reads %s', (inner, abstract) => {
    expect(draft(inner)?.abstract).toBe(abstract);
  });

  it('resolves addresses against xml:base and the feed', () => {
    const base = 'xml:base="https://y.example.org/a/"';
    expect(
      read('<entry xml:base="b/"><id>1</id><title>a</title><link href="c"/></entry>', base).items[0]
        ?.draft.url,
    ).toBe('https://y.example.org/a/b/c');
    expect(draft('<content src="c" type="text/html"/>')?.url).toBe('https://x.example.org/feeds/c');
    expect(draft('<link rel="related" href="/r"/><link rel="via" href="/v"/>')).not.toHaveProperty(
      'url',
    );
    expect(draft('<link href="javascript:x"/><link type="application/json" href="/j"/>')?.url).toBe(
      'https://x.example.org/j',
    );
    expect(
      draft('<link type="application/json" href="/j"/><link type="text/html" href="/h"/>')?.url,
    ).toBe('https://x.example.org/h');
  });

  it('finds identifiers, and does not credit the paper to who points at it', () => {
    const by = '<author><name>Ana Ferreira</name></author>';
    const entry = (inner: string) =>
      read(`${by}<entry><id>1</id><title>a</title>${inner}</entry>`).items[0]?.draft;
    expect(
      entry(
        '<link href="https://arxiv.org/abs/2603.99991"/><updated>2026-03-05T00:00:00Z</updated>',
      ),
    ).toEqual({
      title: 'a',
      arxivId: '2603.99991',
    });
    expect(entry('<link rel="related" title="doi" href="https://doi.org/10.5555/kites"/>')).toEqual(
      { title: 'a', doi: '10.5555/kites' },
    );
    expect(entry('<link rel="related" href="https://doi.org/10.5555/kites"/>')).not.toHaveProperty(
      'doi',
    );
  });

  it('has the authors of the source before those of the feed (RFC 4287 §4.2.1)', () => {
    const feed = read(`<author><name>Ana Ferreira</name></author>
      <entry><id>1</id><title>a</title><source><title>s</title><id>s</id><author><name>Jo Pim</name></author></source></entry>`);
    expect(feed.items).toEqual([
      { id: '1', draft: { title: 'a', authors: [{ family: 'Pim', given: 'Jo' }] } },
    ]);
  });

  it('reads Atom 0.3, prefixes, and feeds that forgot the namespace', () => {
    const old = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title mode="escaped" type="text/html">&lt;b>a&lt;/b></title>
      <issued>2004-03-05T00:00:00Z</issued><modified>2005-01-01T00:00:00Z</modified></entry></feed>`;
    const expected = [
      { id: '1', on: '2004-03-05', draft: { title: 'a', published: '2004-03-05' } },
    ];
    expect(readFeed(utf8(old), ADDRESS)).toMatchObject({ format: 'atom', items: expected });
    const bare =
      '<feed><entry><id>1</id><title>a</title><published>2004-03-05</published></entry></feed>';
    expect(readFeed(utf8(bare), ADDRESS).items).toEqual(expected);
    const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>a</a:title><a:published>2004-03-05</a:published></a:entry></a:feed>`;
    expect(readFeed(utf8(prefixed), ADDRESS).items).toEqual(expected);
  });

  it('tells of entries without title', () => {
    expect(read('<entry><id>urn:x</id></entry>')).toEqual({
      format: 'atom',
      items: [],
      problems: [{ code: 'bad-item', detail: 'urn:x' }],
    });
  });
});
