import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete, type Vocabulary } from '../../../shared/query/complete.ts';
import { parse } from '../../../shared/query.ts';
import { typed } from './arbitrary.ts';

const library: Vocabulary = {
  tag: () => [
    'attention',
    'graph theory/spectral',
    'method/attention',
    'Größe',
    'a"b',
    'OR',
    ' / ',
  ],
  author: () => ['Ashish Vaswani', 'Anna van der Berg', 'Müller', '…'],
  venue: () => ['ICLR 2025', 'NeurIPS'],
  cat: () => ['cs.CL', 'cs.LG', 'stat.ML'],
  source: () => Array.from({ length: 30 }, (_, nr) => `Feed ${nr}`),
  key: () => ['vaswani2017', 'a|b'],
};

/** The text with `^` where the caret is, and what it becomes with each option. */
function ways(marked: string): string[] {
  const caret = marked.indexOf('^');
  const text = marked.replace('^', '');
  const { from, to, options } = complete(text, caret, library);
  return options.map(({ insert }) => text.slice(0, from) + insert + text.slice(to));
}

describe('complete', () => {
  it.each([
    // Names
    ['au^', ['author:']],
    ['x -Ti^', ['x -title:']],
    ['(s^', ['(status:', '(source:']],
    ['a^', ['author:', 'abstract:', 'added:', 'arxiv:']],
    ['sta^rs x', ['status: x']],
    ['au^thor:x', ['author:x'].slice(1)],
    ['vénu^', ['venue:']],
    ['zebra^', []],
    ['a ^', []],
    ['^', []],
    ['^au', []],
    ['"au^"', []],
    ['"au^', []],
    ['"x" "au^', []],
    ['foo:a^', []],
    ['OR^', []],
    // Fixed values
    ['status:^', ['inbox', 'queued', 'reading', 'read', 'dropped'].map((s) => `status:${s}`)],
    ['status:re^', ['status:reading', 'status:read']],
    ['status:read^', ['status:reading']],
    ['status:inbox|Q^', ['status:inbox|queued']],
    ['is:s^ x', ['is:starred x']],
    ['-has:n^', ['-has:note']],
    ['has:x^', []],
    // Values of the library
    ['tag:att^', ['tag:attention', 'tag:method/attention']],
    ['#att^', ['#attention', '#method/attention']],
    [
      'x #^',
      [
        'x #attention',
        'x #"graph theory/spectral"',
        'x #method/attention',
        'x #Größe',
        'x #"a""b"',
        'x #OR',
      ],
    ],
    ['tag:GRO^', ['tag:Größe']],
    ['tag:th^', ['tag:"graph theory/spectral"']],
    ['tag:"graph^', ['tag:"graph theory/spectral"']],
    ['tag:"graph^" x', ['tag:"graph theory/spectral" x']],
    ['tag:"graph^ x', ['tag:"graph theory/spectral" x']],
    ['tag:"graph"^', []],
    ['tag:gra^"x"', ['tag:"graph theory/spectral" "x"']],
    ['tag:(att^', ['tag:(attention', 'tag:(method/attention']],
    ['tag:(x OR or^)', ['tag:(x OR "OR")']],
    ['author:mul^', ['author:Müller']],
    ['author:van^', ['author:"Anna van der Berg"']],
    ['author:"anna v^', ['author:"Anna van der Berg"']],
    ['author:…^', ['author:"Ashish Vaswani"', 'author:"Anna van der Berg"', 'author:Müller']],
    ['venue:icl^', ['venue:"ICLR 2025"']],
    ['cat:cs.CL|cs.l^', ['cat:cs.CL|cs.LG']],
    ['key:a^', ['key:"a|b"']],
    ['title:a^', []],
    ['doi:10^', []],
    // Ranges
    ['year:20^', ['year:2025', 'year:2023..2025']],
    ['rating:>^', ['rating:>=4']],
    ['added:t^', ['added:today']],
    ['read:<^', ['read:<7d', 'read:<1m']],
  ])('%s', (marked, expected) => {
    expect(ways(marked)).toEqual(expected);
  });

  it('says what fields and ranges mean', () => {
    expect(complete('au', 2, library).options).toEqual([
      { insert: 'author:', label: 'author:', hint: 'a name of an author, such as author:vaswani' },
    ]);
    expect(complete('added:<7', 8, library).options).toEqual([
      { insert: '<7d', label: '<7d', hint: 'less than 7 days ago' },
    ]);
  });

  it('offers eight options at most', () => {
    expect(complete('source:', 7, library).options).toHaveLength(8);
  });

  it('never throws, and a chosen value leaves nothing wrong where it is put', () => {
    fc.assert(
      fc.property(typed, fc.nat(80), (text, place) => {
        const caret = Math.min(place, text.length);
        const { from, to, options } = complete(text, caret, library);
        expect(0 <= from && from <= caret && caret <= to && to <= text.length).toBe(true);
        for (const { insert } of options) {
          const read = parse(text.slice(0, from) + insert + text.slice(to));
          if (!('error' in read)) continue;
          const { at, length } = read.error;
          // A name alone still lacks its value.
          const isName = insert.endsWith(':') && /needs a value|missing/.test(read.error.message);
          const overlaps = at < from + insert.trimEnd().length && at + length > from;
          expect(overlaps && !isName && [text, insert, read.error]).toBe(false);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
