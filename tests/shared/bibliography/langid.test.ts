import { describe, expect, it } from 'vitest';
import { cslItemOf } from '../../../shared/bibliography/csl/to-csl.ts';
import { draftOfEntry } from '../../../shared/bibliography/draft.ts';
import { hayagrivaWriter } from '../../../shared/bibliography/hayagriva/write.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { entryOfRaw } from '../../../shared/bibliography/parse/entry-of-raw.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';
import { RisReader } from '../../../shared/bibliography/ris/read.ts';
import { risWriter } from '../../../shared/bibliography/ris/write.ts';
import { writeAll } from '../../../shared/bibliography/writer.ts';
import { anEntry } from './an-entry.ts';
import { EVERYTHING } from './everything.ts';
import { writeEverything } from './write-bibtex.ts';

const FORMATS = ['bibtex', 'biblatex'] as const;

function read(fields: string): Entry {
  const text = `@book{berg2025kites, title = {Kites}, author = {Berg, Otto}, ${fields}}`;
  const [found] = parseBibtex(text).entries;
  if (!found) throw new Error('no entry');
  return found.entry;
}

const linesAbout = (text: string) => text.match(/^ {2}(?:lang|hyphen|verbc).*$/gm);

describe('the language in which an entry is set', () => {
  it.each(FORMATS)('stands in its own field of %s, as it came', (format) => {
    const entry = read('langid = {ngerman}');
    expect(entry.fields.language).toBeUndefined();
    const text = writeEverything([entry], format, 'latex');
    expect(linesAbout(text)).toEqual(['  langid = {ngerman}']);
    expect(parseBibtex(text).entries.map((each) => each.entry)).toEqual([entry]);
  });

  it.each(FORMATS)('and the one that is printed do not touch each other in %s', (format) => {
    const text = writeEverything(
      [read('langid = {english}, language = {english}')],
      format,
      'utf8',
    );
    expect(linesAbout(text)).toEqual(
      ['  language = {english},', '  langid = {english},'].map(last),
    );
    const printed = writeEverything([read('language = {ngerman}')], format, 'utf8');
    expect(linesAbout(printed)).toEqual(['  language = {ngerman}']);
  });

  it('had another name in biblatex once', () => {
    expect(read('hyphenation = {french}').fields.langid).toBe('french');
    const both = read('hyphenation = {french}, langid = {ngerman}');
    expect([both.fields.langid, both.other]).toEqual(['ngerman', { hyphenation: 'french' }]);
  });

  it('is kept, and not shown to biblatex, where it can be no name of a language', () => {
    const entry = anEntry('book', { langid: 'a_b' });
    const text = writeEverything([entry], 'biblatex', 'utf8');
    expect(linesAbout(text)).toEqual(['  verbc = {kept: langid={a\\_b}}']);
    expect(parseBibtex(text).entries.map((each) => each.entry)).toEqual([entry]);
  });

  it('comes back from the library, which keeps what it had before', () => {
    const entry = read('langid = {ngerman}');
    const stored = draftOfEntry(entry)?.entry;
    expect(stored?.fields.langid).toBe('ngerman');
    expect(stored && entryOfRaw(stored, entry.citekey)).toEqual(entry);
    const before = { type: 'book', fields: { title: 'Kites', language: 'ngerman' } };
    expect(entryOfRaw(before, 'a').fields.language).toBe('ngerman');
  });

  it.each([
    [{ langid: 'ngerman' }, 'de-DE'],
    [{ langid: 'english' }, 'en'],
    [{ langid: 'USenglish' }, 'en-US'],
    [{ langid: 'brazilian' }, 'pt-BR'],
    [{ langid: 'norsk' }, 'nb'],
    [{ langid: 'klingon' }, 'klingon'],
    [{ language: 'ngerman' }, 'de-DE'],
    [{ language: 'french', langid: 'english' }, 'fr'],
    [{ language: 'Old and new', langid: 'english' }, 'en'],
    [{ language: 'Tiếng Việt' }, 'Tiếng Việt'],
  ])('gives other formats a language: %j', (fields, code) => {
    const entry = anEntry('book', fields);
    expect(cslItemOf(entry).language).toBe(code);
    const ris = writeAll([entry], risWriter(EVERYTHING));
    expect(/^LA {2}- (.*)$/m.exec(ris)?.[1]).toBe(code);
    const reader = new RisReader();
    const back = [...reader.push(ris), ...reader.end()].map((each) => each.entry);
    expect(back).toEqual([entry]);
    const isCode = /^[a-z]{2}(?:-[A-Z]{2})?$/.test(code);
    expect(hayagrivaWriter(EVERYTHING).entry(entry).includes(`language: "${code}"`)).toBe(isCode);
  });

  it('gives way to the language that somebody put into a file of RIS', () => {
    const ris = writeAll([anEntry('book', { langid: 'ngerman' })], risWriter(EVERYTHING));
    const reader = new RisReader();
    const [changed] = [...reader.push(ris.replace('LA  - de-DE', 'LA  - fr')), ...reader.end()];
    const { language, langid } = changed?.entry.fields ?? {};
    expect({ language, langid }).toEqual({ language: 'french', langid: undefined });
  });
});

/** The last line of an entry has no comma. */
function last(line: string, at: number, all: readonly string[]): string {
  return at === all.length - 1 ? line.slice(0, -1) : line;
}
