import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOfEntry } from '../../../shared/bibliography/draft.ts';
import { entryOf } from '../../../shared/bibliography/entry.ts';
import { MAX_BLOCK } from '../../../shared/bibliography/parse/blocks.ts';
import { BibtexReader, parseBibtex } from '../../../shared/bibliography/parse.ts';
import { readStarterFeed } from '../../../shared/feed/starter-feed.ts';
import { texToText } from '../../../shared/tex.ts';
import { writeBibtex } from './write-bibtex.ts';

const titles = (text: string) =>
  parseBibtex(text).entries.map(({ entry }) => draftOfEntry(entry)?.title);
const troubles = (text: string) =>
  parseBibtex(text).problems.map(({ at, trouble }) => `${at.line}:${at.column} ${trouble}`);

const KITES = `@article{ward2025,
  title = {Kites That Learn to Land},
  author = "Ward, Ada and Otto van der Berg",
  journal = "Journal of " # {Kites},
  year = 2025, month = feb,
}`;

describe('BibtexReader', () => {
  it('reads an entry', () => {
    const { entries, problems } = parseBibtex(KITES);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toEqual({
      entry: {
        type: 'article',
        citekey: 'ward2025',
        fields: {
          title: [{ math: false, text: 'Kites That Learn to Land' }],
          author: [
            { family: 'Ward', given: 'Ada' },
            { family: 'Berg', given: 'Otto', particle: 'van der' },
          ],
          journal: 'Journal of Kites',
          date: '2025-02',
        },
        spelt: { author: 'Ward, Ada and Otto van der Berg' },
      },
      raw: {
        type: 'article',
        fields: {
          title: 'Kites That Learn to Land',
          author: 'Ward, Ada and Otto van der Berg',
          journal: 'Journal of Kites',
          year: '2025',
          month: 'feb',
        },
      },
      at: { line: 1, column: 1 },
    });
  });

  it.each([
    ['brackets', '@misc(a, title = {A (very) small "kite})', ['A (very) small "kite']],
    ['brackets in quotes', '@misc(a, title = "Kites :)", year = 2020)', ['Kites :)']],
    ['capitals and blanks', '@ARTICLE {a , TITLE={Kites}}', ['Kites']],
    ['no citekey', '@misc{title = {Kites}}', ['Kites']],
    ['an empty citekey', '@misc{, title = {Kites}}', ['Kites']],
    ['a citekey with odd signs', "@misc{DBLP:conf/x/Y+1's, title = {Kites}}", ['Kites']],
    ['a comma too many', '@misc{a,, title = {Kites},,}', ['Kites']],
    ['a comma too few', '@misc{a, year = 2020 title = {Kites}}', ['Kites']],
    ['text between entries', 'Notes: a@b.org\n@misc{a, title = {Kites}} and so on', ['Kites']],
    ['a comment by percent', '% @misc{a, title = {No}}\n@misc{a, title = {Kites}}', ['Kites']],
    ['a comment', '@comment{ @misc{a, title = {No}} }@misc{a, title = {Kites}}', ['Kites']],
    ['a preamble', '@preamble{"\\newcommand{\\x}{y}"}@misc{a, title = {Kites}}', ['Kites']],
    ['two of a field', '@misc{a, title = {Kites}, title = {Boats}}', ['Kites']],
    ['a number', '@misc{a, title = 1984}', ['1984']],
    ['the last of a file without its line end', '@misc{a, title = {Kites}}', ['Kites']],
    ['carriage returns', '@misc{a,\r\n title = {Kites\r\n that fly}\r\n}\r\n', ['Kites that fly']],
    ['an empty file', '', []],
    ['no BibTeX at all', 'Kites @ 5 pm { really } @', []],
  ])('reads %s without complaint', (_name, text, found) => {
    expect(titles(text)).toEqual(found);
    expect(troubles(text)).toEqual([]);
  });

  it('expands macros and says which are not known', () => {
    const text = `@string{kite = "Kites"}
@STRING(fly = kite # { that fly})
@misc{a, title = fly # ", " # soon}`;
    expect(titles(text)).toEqual(['Kites that fly, soon']);
    expect(troubles(text)).toEqual(['3:31 unknown-macro']);
  });

  it('does not let macros that double each other fill the memory', () => {
    const doubling = '@string{a = a # a}\n'.repeat(60);
    const [title] = titles(`@string{a = "kite"}${doubling}@misc{b, title = a}`);
    expect(title?.length).toBeLessThanOrEqual(1024 * 1024);
  });

  it.each([
    [
      'an entry that is never closed costs at most itself',
      `@misc{a, title = {Boats},\n  note = {open\n}\n${KITES}`,
      ['Boats', 'Kites That Learn to Land'],
      ['1:1 unclosed'],
    ],
    [
      'a file that ends within an entry',
      `${KITES}\n@misc{b, title = {Boats}, note = {lost`,
      ['Kites That Learn to Land', 'Boats'],
      ['7:1 unclosed', '7:34 open-value'],
    ],
    [
      'quotes within quotes',
      '@misc{a, title = {Kites}, note = "a "great" kite", year = 2020}',
      ['Kites'],
      ['1:38 no-field'],
    ],
    [
      'an entry without a title',
      `@misc{a, year = 2020}${KITES}`,
      ['Kites That Learn to Land'],
      ['1:1 no-title'],
    ],
    [
      'text that is no field',
      '@misc{a, what is this?, title = {Kites}}',
      ['Kites'],
      ['1:10 no-field'],
    ],
  ])('%s', (_name, text, found, wrong) => {
    expect(titles(text)).toEqual(found);
    expect(troubles(text)).toEqual(wrong);
  });

  it('keeps what is no entry, each part as it stands', () => {
    const text = readFileSync(
      resolve(import.meta.dirname, '../../fixtures/bib/jabref.bib'),
      'utf8',
    );
    const reader = new BibtexReader();
    const keys = [...reader.push(text), ...reader.end()].map(({ entry }) => entry.citekey);
    expect(keys).toEqual(['Ward2025', 'Meeting2020', 'Lind2020']);
    expect(reader.parts.map((part) => part.slice(0, 30))).toEqual([
      '% Encoding: UTF-8',
      '@String{jok = {Journal of Kite',
      '@Preamble{"\\providecommand{\\no',
      '@Comment{jabref-meta: database',
      '@Comment{jabref-meta: grouping',
      '@Comment{jabref-meta: saveActi',
    ]);
    for (const part of reader.parts) expect(text).toContain(part);
  });

  it('keeps an entry without a title as it stands', () => {
    const reader = new BibtexReader();
    reader.push('@misc{a, year = 2020} and @xdata{b, note = {x}}');
    reader.end();
    expect(reader.parts).toEqual(['@misc{a, year = 2020}', 'and', '@xdata{b, note = {x}}']);
  });

  it('tells of doubled citekeys and of parents that are not there', () => {
    const text = `@misc{a, title = {A}}
@misc{A, title = {B}}
@inproceedings{c, title = {C}, crossref = {none}}`;
    expect(titles(text)).toEqual(['A', 'B', 'C']);
    expect(troubles(text)).toEqual(['2:1 duplicate-key', '3:1 no-parent']);
  });

  it.each([
    [
      'after it',
      '@inproceedings{c, title={C}, crossref={p}} @proceedings{P, title={All}, year=2020}',
    ],
    [
      'before it',
      '@proceedings{P, title={All}, year=2020} @inproceedings{c, title={C}, crossref={p}}',
    ],
  ])('gives an entry what its parent has %s, and keeps its own fields apart', (_name, text) => {
    const { entries, problems } = parseBibtex(text);
    const child = entries.find(({ entry }) => entry.citekey === 'c');
    expect(problems).toEqual([]);
    expect(child?.entry.fields).toMatchObject({
      booktitle: [{ math: false, text: 'All' }],
      date: '2020',
    });
    expect(child?.entry.other).toEqual({ crossref: 'p' });
    expect(child?.raw.fields).toEqual({ title: 'C', crossref: 'p' });
  });

  it('skips a block longer than any entry', () => {
    const reader = new BibtexReader();
    const entries = [...reader.push('@misc{a, title = {Boats}, note = {')];
    for (let at = 0; at < MAX_BLOCK + 10_000; at += 10_000) {
      entries.push(...reader.push(`${'x'.repeat(9_999)}\n`));
    }
    entries.push(...reader.push(KITES), ...reader.end());
    expect(entries.map(({ entry }) => entry.citekey)).toEqual(['ward2025']);
    expect(reader.problems).toMatchObject([{ at: { line: 1, column: 1 }, trouble: 'too-long' }]);
  });

  it('reads the same, however the file is cut', () => {
    const whole = `% a comment @misc{no, title={no}}
@string{k = "Kites"}\n@comment{x @misc{n, title={n}} }
${KITES}
@misc(b, title = k # " (and \\"uber)", note = "\\url{x}")
@misc{c, title = {Open}, note = {
@misc{d,\n title = {After}}
@misc{e, title = {Last}, year = nope`;
    const expected = parseBibtex(whole);
    expect(expected.entries).toHaveLength(5);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const reader = new BibtexReader();
        const places = [...cuts].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, at) => whole.slice(from, places[at]));
        const entries = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
        expect(entries).toEqual(expected.entries);
        expect(reader.problems).toEqual(expected.problems);
      }),
    );
  });

  it('never throws, and finds a good entry after anything on a line of its own', () => {
    const piece = fc.constantFrom(
      '@',
      'misc',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '\n',
      ' ',
      'a',
      '\\',
      '$',
      '(',
      ')',
      '%',
      '@misc{a,',
      'title',
      '@string{',
      '@comment{',
      '~',
      '--',
      'author = ',
      ' and ',
      "\\'",
      '20',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const before = pieces.join('').replaceAll('@comment{', '');
        const all = titles(`${before}\n@misc{key,\n title = {Kites}}`);
        expect(all.at(-1)).toBe('Kites');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what our own export writes', () => {
  const file = resolve(import.meta.dirname, '../../../data/starter-feed.json');
  const papers = readStarterFeed(JSON.parse(readFileSync(file, 'utf8'))).feed?.papers ?? [];

  it.each(['utf8', 'latex'] as const)('comes back the same in flavour %s', (flavour) => {
    const entries = papers.map((paper, index) =>
      entryOf({ ...paper, authors: paper.authors ?? [] }, `key${index}`),
    );
    const read = parseBibtex(writeBibtex(entries, { flavour }));
    expect(read.problems).toEqual([]);
    expect(read.entries).toHaveLength(88);
    for (const { entry } of read.entries) {
      const paper = papers[Number(entry.citekey.slice(3))];
      const draft = draftOfEntry(entry);
      expect(texToText(draft?.title ?? '')).toBe(texToText(paper?.title ?? ''));
      expect(draft?.authors).toEqual(paper?.authors);
      expect(draft?.arxivId).toBe(paper?.arxivId);
      expect(draft?.doi).toBe(paper?.doi);
    }
  });
});
