import { describe, expect, it } from 'vitest';
import { readOpml } from '../../../shared/feed/opml.ts';
import { fixtureText } from './feed-fixture.ts';

const read = (body: string) => readOpml(`<opml version="2.0"><body>${body}</body></opml>`);
const A = 'xmlUrl="https://a.example.org/"';

describe('readOpml', () => {
  it('reads the fixture', () => {
    expect(readOpml(fixtureText('opml.xml'))).toEqual({
      title: 'Invented subscriptions',
      outlines: [
        {
          title: 'cs.LG updates on arXiv.org',
          xmlUrl: 'https://rss.arxiv.org/rss/cs.LG',
          htmlUrl: 'https://arxiv.org/list/cs.LG/new',
          folder: 'Machine learning',
        },
        {
          title: 'Ünïted Kite Blog & Co',
          xmlUrl: 'https://kite-tokens.example.org/atom.xml?a=1&b=2',
          folder: 'Machine learning/Nested',
        },
        { title: 'No type attribute', xmlUrl: 'https://journal.example.org/feed.xml' },
        { title: 'Paused feed', xmlUrl: 'https://paused.example.org/rss', paused: true },
      ],
      problems: [
        { text: 'cs.LG again', reason: 'duplicate' },
        { text: 'Local file, must be refused', reason: 'address' },
        { text: 'Empty address', reason: 'address' },
      ],
    });
  });

  it('takes attributes in any case, and the address for want of a title', () => {
    expect(
      read('<OUTLINE TEXT="a" XMLURL="https://a.example.org/" HTMLurl="https://b.example.org/"/>')
        .outlines,
    ).toEqual([
      { title: 'a', xmlUrl: 'https://a.example.org/', htmlUrl: 'https://b.example.org/' },
    ]);
    expect(read(`<outline ${A}/>`).outlines[0]?.title).toBe('https://a.example.org/');
    expect(read(`<outline title="b" ${A}/>`).outlines[0]?.title).toBe('b');
    expect(read(`<outline text="&lt;b>a&lt;/b>\u202e\u0007" ${A}/>`).outlines[0]?.title).toBe(
      '<b>a</b>',
    );
  });

  it('pauses what is in a paused folder', () => {
    expect(
      read(`<outline text="f" isComment="TRUE"><outline text="g"><outline text="a" ${A}/></outline></outline>
        <outline text="b" xmlUrl="https://b.example.org/" isComment="false"/>`).outlines,
    ).toEqual([
      { title: 'a', xmlUrl: 'https://a.example.org/', folder: 'f/g', paused: true },
      { title: 'b', xmlUrl: 'https://b.example.org/' },
    ]);
  });

  it('reads feeds within feeds, folders without name, and names that are paths', () => {
    expect(
      read(`<outline text="a" ${A}><outline text="b" xmlUrl="https://b.example.org/"/></outline>
        <outline><outline text=" x / y /"><outline text="c" xmlUrl="https://c.example.org/"/></outline></outline>`)
        .outlines,
    ).toEqual([
      { title: 'a', xmlUrl: 'https://a.example.org/' },
      { title: 'b', xmlUrl: 'https://b.example.org/' },
      { title: 'c', xmlUrl: 'https://c.example.org/', folder: 'x/y' },
    ]);
  });

  it('adds to the first what the same address says again', () => {
    expect(
      read(`<outline text="a" ${A} isComment="true"/><outline text="f"><outline text="b" xmlUrl="HTTPS://A.example.org"
        htmlUrl="https://b.example.org/"/></outline>`),
    ).toEqual({
      outlines: [
        {
          title: 'a',
          xmlUrl: 'https://a.example.org/',
          htmlUrl: 'https://b.example.org/',
          folder: 'f',
        },
      ],
      problems: [{ text: 'b', reason: 'duplicate' }],
    });
    expect(
      read(`<outline ${A} isComment="true"/><outline ${A} isComment="true"/>`).outlines[0]?.paused,
    ).toBe(true);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    '/feed.xml',
    'a.example.org',
    '',
    'data:text/xml,x',
  ])('refuses the address %j', (address) => {
    expect(read(`<outline text="a" xmlUrl="${address}"/>`)).toEqual({
      outlines: [],
      problems: [{ text: 'a', reason: 'address' }],
    });
  });

  it.each([
    ['', 'malformed'],
    ['x', 'malformed'],
    ['<rss><outline text="a" xmlUrl="https://a.example.org/"/></rss>', 'not-opml'],
    ['<!DOCTYPE html><html></html>', 'not-opml'],
    ['<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', 'doctype'],
  ])('gives nothing for %j', (text, failure) => {
    expect(readOpml(text)).toEqual({ outlines: [], problems: [], failure });
  });

  it('gives what stood before a list broke off', () => {
    expect(readOpml(`<opml><body><outline ${A}/><outline text="b`)).toMatchObject({
      outlines: [{ xmlUrl: 'https://a.example.org/' }],
      failure: 'malformed',
    });
  });

  it('mends what is closed in the wrong order', () => {
    expect(read(`<outline text="f"><x></outline><outline text="a" ${A}/>`)).toEqual({
      outlines: [{ title: 'a', xmlUrl: 'https://a.example.org/' }],
      problems: [],
    });
  });

  it('reads so many feeds and no more', () => {
    const list = read(
      Array.from(
        { length: 20_001 },
        (_, at) => `<outline xmlUrl="https://a.example.org/${at}"/>`,
      ).join(''),
    );
    expect(list.failure).toBe('too-many');
    expect(list.outlines).toHaveLength(20_000);
    expect(
      read([...Array(200).fill(`<outline text="${'x'.repeat(299)}">`), `<outline ${A}/>`].join(''))
        .outlines[0]?.folder?.length,
    ).toBeLessThan(1500);
  });
});
