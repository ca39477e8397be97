import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArxivAnswer } from '../../../shared/feed/arxiv-api.ts';
import { findFeedLinks } from '../../../shared/feed/discover.ts';
import { ANNOUNCEMENTS, type ParsedFeed } from '../../../shared/feed/item.ts';
import { readOpml } from '../../../shared/feed/opml.ts';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { expectDraft } from '../lookup/expect-draft.ts';
import { fixtureBytes, utf8 } from './feed-fixture.ts';

const NAMES = [
  'arxiv-query.atom',
  'arxiv-error.atom',
  'arxiv-rss.xml',
  'arxiv-rss-empty.xml',
  'rss20.xml',
  'rdf.xml',
  'opml.xml',
  'xxe.xml',
  'billion-laughs.xml',
  'wrong-encoding.xml',
];
const ADDRESS = 'https://x.example.org/feed';

/** What breaks readers, to be put in anywhere. */
const SPLINTERS =
  `<|>|</|/>|<!--|-->|<![CDATA[|]]>|<?|?>|<!DOCTYPE x [|<!DOCTYPE html>|&|&amp;|&lt;b&gt;|&#0;|&#xD800;|"|'|
  <item>|</item>|<entry>|</channel>|</title>|<title>|<br>|<guid>|xmlns="urn:x"|xml:base="//"|href="javascript:x"|
  __proto__|constructor|doi:10.5555/x)))|10.48550/arXiv.2603.99991|arXiv:2603.99991v2|\u202e|\u0301|\ud800|0001-01-01|
  \u0000|a@b.org (c)|, Jr.|;| and |(|)|$|\\u{|{|…|Abstract: |Author(s): `
    .split(/\|\n?\s*/)
    .map(utf8);

type Cut = {
  kind: 'delete' | 'double' | 'flip' | 'move' | 'splinter';
  at: number;
  length: number;
  what: number;
};

function mutate(bytes: Uint8Array, { kind, at, length, what }: Cut): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.slice(0, start),
    bytes.slice(start, start + length),
    bytes.slice(start + length),
  ];
  switch (kind) {
    case 'delete':
      return joined(before, after);
    case 'double':
      return joined(before, piece, piece, after);
    case 'flip':
      return joined(
        before,
        piece.map((byte) => byte ^ (1 << (what % 8))),
        after,
      );
    case 'move':
      return joined(piece, before, after);
    case 'splinter':
      return joined(before, SPLINTERS[what % SPLINTERS.length] ?? piece, piece, after);
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const cut: fc.Arbitrary<Cut> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'flip', 'move', 'splinter', 'splinter'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(8), fc.nat(600)),
  what: fc.nat(1000),
});

const mutated = (name: string) =>
  fc
    .array(cut, { minLength: 1, maxLength: 6 })
    .map((cuts) => cuts.reduce(mutate, fixtureBytes(name)));

const charset = fc.option(fc.constantFrom('utf-8', 'iso-8859-1', 'utf-16', 'nonsense'), {
  nil: undefined,
});

/** Expects what every reading promises. */
function expectFeed(feed: ParsedFeed): void {
  if (feed.format === null) {
    expect(feed.items).toEqual([]);
    expect(feed.problems).not.toEqual([]);
  }
  if (feed.home !== undefined) expect(new URL(feed.home).protocol).toMatch(/^https?:$/);
  if (feed.title !== undefined) expect(feed.title).not.toBe('');
  for (const number of [feed.total, feed.everyMinutes])
    expect(number ?? 1).toBeGreaterThanOrEqual(0);
  for (const { detail } of feed.problems) expect(detail?.length ?? 1).toBeLessThanOrEqual(200);
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  for (const item of feed.items) {
    expect(item.id).not.toBe('');
    expect(item.on ?? '2026-01-01').toMatch(/^(?:19|20|21|22)\d\d-\d\d-\d\d$/);
    if (item.announced !== undefined) expect(ANNOUNCEMENTS).toContain(item.announced);
    expectDraft(item.draft);
  }
}

describe('readers of feeds in XML', () => {
  it.each(NAMES)('read what is good of %s when it was spoilt', (name) => {
    fc.assert(
      fc.property(mutated(name), charset, (bytes, label) =>
        expectFeed(readFeed(bytes, ADDRESS, label)),
      ),
      { numRuns: 600 },
    );
  });

  it('read any bytes', () => {
    const start = fc
      .constantFrom('', '<', '<rss><item>', '<feed><entry>', '<?xml version="1.0"?>', '{')
      .map(utf8);
    const bytes = fc
      .tuple(start, fc.uint8Array({ maxLength: 100 }))
      .map((parts) => joined(...parts));
    fc.assert(
      fc.property(bytes, fc.string(), charset, (all, address, label) =>
        expectFeed(readFeed(all, address, label)),
      ),
      { numRuns: 2000 },
    );
  });

  it('read any answers of arXiv, lists of feeds and pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES).chain(mutated), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        expectFeed(readArxivAnswer(text));
        for (const { title, xmlUrl } of readOpml(text).outlines) {
          expect(title).not.toBe('');
          expect(xmlUrl).toMatch(/^https?:\/\//);
        }
        for (const { url } of findFeedLinks(text, ADDRESS)) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 2000 },
    );
  });

  it('give a beginning of the items of the whole when it is cut off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES.slice(0, 6)).map(fixtureBytes),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bytes, part) => {
          const whole = readFeed(bytes, ADDRESS);
          const read = readFeed(bytes.slice(0, Math.floor(part * bytes.length)), ADDRESS);
          // The head may be missing by which a feed of arXiv is known.
          if (read.format === whole.format)
            expect(read.items).toEqual(whole.items.slice(0, read.items.length));
        },
      ),
      { numRuns: 300 },
    );
  });
});
