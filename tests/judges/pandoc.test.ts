import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flavour } from '../../shared/bibliography/latex.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { nasty, starter } from './bibliographies.ts';
import { nastyEntries } from './nasty-entries.ts';
import { letters, readingNames, titleOf } from './readings.ts';
import { run, temporaryFolder } from './tools.ts';

type CslName = Partial<
  Record<'family' | 'given' | 'literal' | 'suffix' | `${'non-' | ''}dropping-particle`, string>
>;
type CslItem = {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  DOI?: string;
  issued?: { 'date-parts': number[][] };
};

/** What pandoc makes of a file, by citekey. */
function readByPandoc(
  entries: readonly Entry[],
  format: 'bibtex' | 'biblatex',
  flavour: Flavour,
): Map<string, CslItem> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.bib'), writeEverything(entries, format, flavour));
  const args = ['-f', format, '-t', 'csljson', 'lectern.bib'];
  const { code, stdout, stderr } = run('pandoc', args, folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const items: CslItem[] = JSON.parse(stdout);
  return new Map(items.map((item) => [item.id, item]));
}

/** Pandoc leaves out the braces that TeX prints, and makes quotation marks of accents. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[{}\s]/g, '')
    .replaceAll('’', "'");
}

function joined(name: CslName): string {
  const { literal, given, family, suffix } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return literal ?? [given, ...particles, family, suffix].filter(Boolean).join(' ');
}

function sameNames(names: readonly CslName[] = [], people: Entry['fields']['author'] = []) {
  const found = names.map(joined).filter((name) => name !== 'others');
  const expected = readingNames(people).filter((name) => name !== 'others');
  return found.map(comparable).join('|') === expected.map(comparable).join('|');
}

/** Title and subtitle, which pandoc has in one. */
function wholeTitle(entry: Entry): string {
  const { subtitle } = entry.fields;
  return letters(
    titleOf(entry) + (subtitle ? titleOf({ ...entry, fields: { title: subtitle } }) : ''),
  );
}

/** The numbers of a date that CSL can hold; undefined for dates that pandoc can't read. */
function datePartsOf(date: string): number[][] | undefined {
  const days = date.split('/').map((day) => /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(day));
  if (days.includes(null)) return undefined;
  return days.map((day) => (day ?? []).slice(1).filter(Boolean).map(Number));
}

/** BibTeX's year, month and day say the first day, and nothing of years before Christ. */
function sameDate(entry: Entry, item: CslItem | undefined, format: string): boolean {
  const found = item?.issued?.['date-parts'];
  const parts = datePartsOf(entry.fields.date ?? '');
  if (parts === undefined) return true;
  if (format === 'biblatex') return JSON.stringify(found) === JSON.stringify(parts);
  return found?.[0]?.every((part, at) => part === parts[0]?.[at]) === true;
}

/** Words in braces of their own: the capitals that must survive. */
function protectedWords(entry: Entry): string[] {
  const file = writeEverything([entry], 'biblatex', 'utf8');
  const title = /^ {2}title = \{(.*)\},?$/m.exec(file)?.[1];
  return [...(title ?? '').matchAll(/(?<!\\[a-z]+)\{([A-Za-z0-9.]+)\}/g)].map(
    (match) => match[1] ?? '',
  );
}

describe.each([
  ['the bundled feed in utf8', starter, 'bibtex', 'utf8'],
  ['the bundled feed in latex', starter, 'bibtex', 'latex'],
  ['the bundled feed in biblatex', starter, 'biblatex', 'utf8'],
  // Pandoc does not know `\dj`, `\th` and other letters, and leaves them out without a word.
  ['the nasty papers in utf8', nasty, 'bibtex', 'utf8'],
  ['the nasty papers in biblatex', nasty, 'biblatex', 'utf8'],
  ['the nasty entries in utf8', nastyEntries, 'bibtex', 'utf8'],
  ['the nasty entries in biblatex', nastyEntries, 'biblatex', 'utf8'],
] as const)('pandoc, on %s', (_, entries, format, flavour) => {
  it('gives back titles, names, dates and DOIs', () => {
    const items = readByPandoc(entries, format, flavour);
    expect(items.size).toBe(entries.length);
    const lost = entries.flatMap((entry) => {
      const item = items.get(entry.citekey);
      const checks = {
        title: letters((item?.title ?? '').replace(/<\/?i>/g, '')) === wholeTitle(entry),
        capitals: protectedWords(entry).every((word) => item?.title?.includes(word)),
        authors: sameNames(item?.author, entry.fields.author),
        date: sameDate(entry, item, format),
        doi: (item?.DOI ?? '').length > 0 === (entry.fields.doi !== undefined),
      };
      const failed = Object.entries(checks).filter(([, holds]) => !holds);
      return failed.map(([check]) => ({ check, entry, item }));
    });
    expect(lost).toEqual([]);
  });

  it('takes entries for what they are', () => {
    const types = new Map<string, string>([
      ['article', 'article-journal'],
      ['inproceedings', 'paper-conference'],
      ['thesis', 'thesis'],
    ]);
    const items = readByPandoc(entries, format, flavour);
    const known = entries.filter(
      ({ type, fields }) => types.has(type) && fields.author && fields.date,
    );
    const complete = known.filter(({ type, fields }) => type !== 'thesis' || fields.institution);
    expect(complete.map((entry) => items.get(entry.citekey)?.type)).toEqual(
      complete.map((entry) => types.get(entry.type)),
    );
  });
});
