import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpmlOutline, readOpml } from '../../../shared/feed/opml.ts';
import { writeOpml } from '../../../shared/feed/opml-write.ts';
import { webAddress } from '../../../shared/feed/web-address.ts';
import { cleanText } from '../../../shared/text.ts';
import { fixtureText } from './feed-fixture.ts';

const outlines: OpmlOutline[] = [
  { title: 'Zebra', xmlUrl: 'https://z.example.org/' },
  { title: 'émile & "Co" <x>', xmlUrl: 'https://e.example.org/?a=1&b=2', folder: 'B/C' },
  {
    title: 'Abe',
    xmlUrl: 'https://a.example.org/',
    htmlUrl: 'https://h.example.org/',
    folder: 'B',
    paused: true,
  },
  { title: 'abe', xmlUrl: 'https://b.example.org/', folder: 'A' },
];

describe('writeOpml', () => {
  it('writes OPML 2.0, folders first, in the order of people', () => {
    expect(
      writeOpml(outlines, { title: 'Mine & yours', dateCreated: 'Fri, 06 Mar 2026 07:00:00 GMT' }),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Mine &amp; yours</title>
    <dateCreated>Fri, 06 Mar 2026 07:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="A" title="A">
      <outline type="rss" text="abe" title="abe" xmlUrl="https://b.example.org/"/>
    </outline>
    <outline text="B" title="B">
      <outline text="C" title="C">
        <outline type="rss" text="émile &amp; &quot;Co&quot; &lt;x&gt;" title="émile &amp; &quot;Co&quot; &lt;x&gt;" xmlUrl="https://e.example.org/?a=1&amp;b=2"/>
      </outline>
      <outline type="rss" text="Abe" title="Abe" xmlUrl="https://a.example.org/" htmlUrl="https://h.example.org/" isComment="true"/>
    </outline>
    <outline type="rss" text="Zebra" title="Zebra" xmlUrl="https://z.example.org/"/>
  </body>
</opml>
`);
  });

  it('names no day unless told, and is the same for every order', () => {
    expect(writeOpml([...outlines].reverse())).toBe(writeOpml(outlines));
    expect(writeOpml([])).not.toContain('date');
    expect(readOpml(writeOpml([]))).toEqual({ title: 'Subscriptions', outlines: [], problems: [] });
  });

  it('gives back what was read', () => {
    const read = readOpml(fixtureText('opml.xml')).outlines;
    const again = readOpml(writeOpml(read)).outlines;
    expect(new Set(again)).toEqual(new Set(read));
    expect(readOpml(writeOpml(again)).outlines).toEqual(again);
  });

  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', '&amp;', '<b>x</b>', '__proto__', ']]>', '"', '\n'),
    )
    .map((text) => cleanText(text.replace(/[\ufffe\uffff]/g, '')));
  const title = words.filter((text) => text !== '');
  const name = words.map((text) => cleanText(text.replaceAll('/', '')));
  const address = fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .map((url) => webAddress(url) ?? 'https://x.example.org/');
  const outline = fc.record(
    {
      title,
      xmlUrl: address,
      htmlUrl: address,
      folder: fc
        .array(
          name.filter((text) => text !== ''),
          { minLength: 1, maxLength: 3 },
        )
        .map((names) => names.join('/')),
      paused: fc.constant(true),
    },
    { requiredKeys: ['title', 'xmlUrl'] },
  );
  const list = fc.uniqueArray(outline, { selector: ({ xmlUrl }) => xmlUrl, maxLength: 8 });

  it('writes any feeds so that they are read back', () => {
    fc.assert(
      fc.property(list, (feeds) => {
        const { outlines: read, problems, failure } = readOpml(writeOpml(feeds as OpmlOutline[]));
        const byAddress = (all: OpmlOutline[]) => new Map(all.map((each) => [each.xmlUrl, each]));
        expect(byAddress(read)).toEqual(byAddress(feeds as OpmlOutline[]));
        expect([problems, failure]).toEqual([[], undefined]);
      }),
      { numRuns: 500 },
    );
  });
});
