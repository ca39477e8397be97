import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDocument,
  replaceEntry,
  writeDocument,
} from '../../../shared/bibliography/document.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';
import { entries } from './arbitraries.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/bib');
const FILES = readdirSync(folder).map(
  (name) => [name, readFileSync(resolve(folder, name), 'utf8')] as const,
);

const rewritten = (text: string) => writeDocument(readDocument(text));
const entriesIn = (text: string) => parseBibtex(text).entries.map(({ entry }) => entry);
const edited = (text: string, citekey: string, entry: Entry) =>
  writeDocument(replaceEntry(readDocument(text), citekey, entry));

/** The entry without the spelling of its fields. */
const meaning = ({ spelt, ...entry }: Entry) => entry;

const PIECES = [
  ...['@misc{a,', '@string{s = "x"}', '@comment{', 'title = {Kites}', ', ', '}', '{', '"', '\n'],
  ...['@', '%', 'year = 2020', '\r\n', '@article(b, note = s # {y})', 'text', '\\', '\0', 'ü'],
];

describe('writeDocument', () => {
  it.each(FILES)('gives every byte of %s', (_name, text) => {
    expect(rewritten(text)).toBe(text);
    const crlf = text.replaceAll('\n', '\r\n');
    expect(rewritten(crlf)).toBe(crlf);
  });

  it('gives every character of anything', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
        const text = pieces.join('');
        expect(rewritten(text)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('replaceEntry', () => {
  it.each(FILES)('changes nothing in %s when nothing changed', (_name, text) => {
    const seen = new Set<string>();
    for (const entry of entriesIn(text)) {
      if (seen.has(entry.citekey)) continue;
      seen.add(entry.citekey);
      expect(edited(text, entry.citekey, entry)).toBe(text);
    }
  });

  const KITES = `% kept
@string{jok = "Journal of Kites"}
@article{ward,
  author  = "Ada Ward",
  title   = {{K}ites},   % odd, but kept
  journal = jok # { (Letters)},
  year    = 2020,
  month   = mar,
  odd     = {x},
}
@misc{other, title = {Other}}`;
  const ward = entriesIn(KITES)[0] as Entry;
  const withFields = (fields: Entry['fields']): Entry => ({
    ...ward,
    fields: { ...ward.fields, ...fields },
  });

  it.each<[string, Entry, [string, string][]]>([
    [
      'one field',
      withFields({ journal: 'Journal of Boats & Kites' }),
      [['jok # { (Letters)}', '{Journal of Boats \\& Kites}']],
    ],
    [
      'a date',
      withFields({ date: '2021-04' }),
      [
        ['2020', '{2021}'],
        ['mar', 'apr'],
      ],
    ],
    [
      'a date to a year',
      withFields({ date: '2021' }),
      [
        ['2020', '{2021}'],
        ['  month   = mar,\n', ''],
      ],
    ],
    [
      'a date to a range',
      withFields({ date: '2021/2022' }),
      [
        ['  year    = 2020,\n  month   = mar,\n', ''],
        ['{x},', '{x},\n  date    = {2021/2022},'],
      ],
    ],
    ['no author', withFields({ author: undefined }), [['author  = "Ada Ward",\n  ', '']]],
    [
      'a new field',
      withFields({ doi: '10.5555/a_b', volume: '3' }),
      [['{x},', '{x},\n  volume  = {3},\n  doi     = {10.5555/a_b},']],
    ],
    ['a citekey', { ...ward, citekey: 'ward2020' }, [['{ward,', '{ward2020,']]],
    ['unknown fields', { ...ward, other: { extra: 'é' } }, [['odd     = {x},', 'extra   = {é},']]],
  ])('writes %s in its place', (_name, entry, changes) => {
    const expected = changes.reduce((text, [from, to]) => text.replace(from, to), KITES);
    expect(edited(KITES, 'ward', entry)).toBe(expected);
  });

  it.each([
    ['@phdthesis{a,\n  title = {A}\n}', ['school = {Wind}', 'year = {2020}', 'annote = {Good}']],
    [
      '@phdthesis{a,\n  title = {A},\n  langid = {ngerman}\n}',
      ['school = {Wind}', 'year = {2020}', 'annote = {Good}'],
    ],
    [
      '@phdthesis{a,\n  title = {A},\n  location = {Nowhere}\n}',
      ['institution = {Wind}', 'date = {2020}', 'annotation = {Good}'],
    ],
  ])('names new fields as the dialect of %s does', (text, lines) => {
    const [entry] = entriesIn(text);
    const fields = { institution: 'Wind', date: '2020', annotation: 'Good' };
    const after = edited(text, 'a', {
      ...(entry as Entry),
      fields: { ...entry?.fields, ...fields },
    });
    for (const line of lines) expect(after).toContain(`,\n  ${line}`);
  });

  it('writes an entry anew when its type changed', () => {
    const text = edited(KITES, 'ward', { ...withFields({}), type: 'manual' });
    expect(text).toMatch(/^% kept\n@string\{jok = "Journal of Kites"\}\n@manual\{ward,\n/);
    expect(text).toMatch(/\n\}\n@misc\{other, title = \{Other\}\}$/);
  });

  it('adds an entry whose key is not there', () => {
    const text = edited('@misc{a, title = {A}}', 'b', { ...ward, citekey: 'b' });
    expect(entriesIn(text).map(({ citekey }) => citekey)).toEqual(['a', 'b']);
    expect(edited('', 'b', ward)).toMatch(/^@article\{ward,[^@]*\n\}\n$/);
  });

  it('writes no field that is inherited', () => {
    const text = `@inproceedings{a, title = {A}, crossref = {p}}
@proceedings{p, title = {P}, year = 2020}`;
    const [a] = entriesIn(text).filter(({ citekey }) => citekey === 'a');
    expect(a?.fields.date).toBe('2020');
    const entry = { ...(a as Entry), fields: { ...a?.fields, pages: '1-2' } };
    expect(edited(text, 'a', entry)).toBe(text.replace('{p}}', '{p}, pages = {1--2}}'));
  });

  it('gives any entry back, and leaves the others as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(20), entries, ([, text], nth, entry) => {
        const before = entriesIn(text);
        const at = nth % before.length;
        const citekey = before[at]?.citekey ?? '';
        const mended = { ...entry, citekey };
        const isFirst = before.findIndex((each) => each.citekey === citekey) === at;
        fc.pre(isFirst && before[at]?.other?.crossref === undefined);
        const after = entriesIn(edited(text, citekey, mended));
        expect(meaning(after.find((each) => each.citekey === citekey) as Entry)).toEqual(mended);
        expect(after).toHaveLength(before.length);
      }),
      { numRuns: 100 },
    );
  });
});
