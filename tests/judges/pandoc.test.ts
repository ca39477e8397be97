import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flavour } from '../../shared/bibliography/latex.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { writeBibtex } from '../shared/bibliography/write-bibtex.ts';
import { nasty, starter } from './bibliographies.ts';
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
  DOI?: string;
  issued?: { 'date-parts': number[][] };
};

/** What pandoc makes of a file, by citekey. */
function readByPandoc(entries: readonly Entry[], flavour: Flavour): Map<string, CslItem> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.bib'), writeBibtex(entries, { flavour }));
  const { code, stdout, stderr } = run(
    'pandoc',
    ['-f', 'bibtex', '-t', 'csljson', 'lectern.bib'],
    folder,
  );
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

/** The year that the entry prints. */
function yearOf(entry: Entry): number | undefined {
  const year = entry.fields.date?.slice(0, 4);
  return year === undefined ? undefined : Number(year);
}

/** Words in braces of their own: the capitals that must survive. */
function protectedWords(entry: Entry): string[] {
  const title = /^ {2}title = \{(.*)\},?$/m.exec(writeBibtex([entry], { flavour: 'utf8' }))?.[1];
  return [...(title ?? '').matchAll(/\{([A-Za-z0-9.]+)\}/g)].map((match) => match[1] ?? '');
}

describe.each([
  ['the bundled feed in utf8', starter, 'utf8'],
  ['the bundled feed in latex', starter, 'latex'],
  // Pandoc does not know `\dj`, `\th` and other letters, and leaves them out without a word.
  ['the nasty papers in utf8', nasty, 'utf8'],
] as const)('pandoc, on %s', (_, entries, flavour) => {
  it('gives back titles, names, years and DOIs', () => {
    const items = readByPandoc(entries, flavour);
    expect(items.size).toBe(entries.length);
    const lost = entries.flatMap((entry) => {
      const item = items.get(entry.citekey);
      const names = (item?.author ?? []).map(joined).filter((name) => name !== 'others');
      const authors = readingNames(entry.fields.author ?? []).filter((name) => name !== 'others');
      const checks = {
        title: letters(item?.title ?? '') === letters(titleOf(entry)),
        capitals: protectedWords(entry).every((word) => item?.title?.includes(word)),
        names: names.map(comparable).join('|') === authors.map(comparable).join('|'),
        year: item?.issued?.['date-parts'][0]?.[0] === yearOf(entry),
        doi: (item?.DOI ?? '').length > 0 === (entry.fields.doi !== undefined),
      };
      const failed = Object.entries(checks).filter(([, holds]) => !holds);
      return failed.map(([check]) => ({ check, id: entry.citekey, title: item?.title, names }));
    });
    expect(lost).toEqual([]);
  });

  it('takes entries for what they are', () => {
    const types = new Map([
      ['article', 'article-journal'],
      ['inproceedings', 'paper-conference'],
      ['thesis', 'thesis'],
    ]);
    const items = readByPandoc(entries, flavour);
    const known = entries.filter((entry) => types.has(entry.type));
    expect(known.map((entry) => items.get(entry.citekey)?.type)).toEqual(
      known.map((entry) => types.get(entry.type)),
    );
  });
});
