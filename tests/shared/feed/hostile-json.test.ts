import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../shared/feed/html-text.ts';
import { readDailyPapers, readHuggingFacePaper } from '../../../shared/feed/hugging-face.ts';
import type { ParsedFeed } from '../../../shared/feed/item.ts';
import { readJsonFeed } from '../../../shared/feed/json-feed.ts';
import { cleanBlock } from '../../../shared/text.ts';
import { expectDraft } from '../lookup/expect-draft.ts';
import { hostileTexts } from '../lookup/hostile-json.ts';

function expectFeed(feed: ParsedFeed): void {
  if (feed.format === null) {
    expect(feed.items).toEqual([]);
    expect(feed.problems).toHaveLength(1);
  }
  for (const link of [feed.home, feed.next]) {
    if (link !== undefined) expect(new URL(link).protocol).toMatch(/^https?:$/);
  }
  for (const item of feed.items) {
    expect(item.id).not.toBe('');
    expect(item.on ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    expectDraft(item.draft);
  }
}

const DAILY = hostileTexts('hf-search.json', 'hf-daily-papers.json');

describe('readers of feeds in JSON', () => {
  it('readDailyPapers reads what is good', () => {
    fc.assert(
      fc.property(DAILY, (text) => expectFeed(readDailyPapers(text))),
      { numRuns: 500 },
    );
  });

  it('readJsonFeed reads what is good', () => {
    fc.assert(
      fc.property(hostileTexts('jsonfeed.json'), (text) =>
        expectFeed(readJsonFeed(text, 'https://x.example/')),
      ),
      { numRuns: 500 },
    );
  });

  it('readHuggingFacePaper gives a good draft or says why not', () => {
    fc.assert(
      fc.property(hostileTexts('hf-paper.json'), (text) => {
        const read = readHuggingFacePaper(text);
        if ('draft' in read) expectDraft(read.draft);
      }),
      { numRuns: 500 },
    );
  });

  it('a cut-off list gives a beginning of what the whole gives', () => {
    fc.assert(
      fc.property(DAILY, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const whole = readDailyPapers(text);
        if (whole.format === null || whole.problems.length > 0) return;
        const read = readDailyPapers(text.slice(0, Math.floor(text.length * part)));
        expect(read.items).toEqual(whole.items.slice(0, read.items.length));
      }),
      { numRuns: 200 },
    );
  });
});

describe('htmlToText', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<br>',
    '<b',
    '>',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    'x',
    '&amp;',
    '&lt;',
    '&#0;',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<math>',
    '</math>',
    '<annotation encoding="tex">',
    '</annotation>',
    '<tex-math>',
    '</tex-math>',
    '<alternatives>',
    '</alternatives>',
    '<svg>',
    '</svg>',
    '<![CDATA[',
    ']]>',
    '$',
    '\\',
    '\ud800',
  );
  const texts = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

  it('gives clean text from anything', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (html) => {
        const text = htmlToText(html);
        expect(text).toBe(cleanBlock(text));
        // What was escaped is text, and so is what only the going of a tag brings together.
        if (!/&|CDATA|<b/.test(html)) expect(text).not.toMatch(/<script>|<svg>|<\/?math>|<p>/);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves text without markup as cleanBlock does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const text = words.replaceAll('&', '+').replace(/<(?=[a-z/!?])/gi, '< ');
        expect(htmlToText(text)).toBe(cleanBlock(text));
      }),
      { numRuns: 300 },
    );
  });
});
