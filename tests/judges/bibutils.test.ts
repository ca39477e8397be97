import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/bibliography/model.ts';
import { plainTitle, wholeTitle } from '../../shared/bibliography/plain-title.ts';
import { DEFAULT_PROFILE } from '../../shared/bibliography/profile.ts';
import { risWriter } from '../../shared/bibliography/ris/write.ts';
import { writeAll } from '../../shared/bibliography/writer.ts';
import { CORPORA } from './bibliographies.ts';
import { letters } from './readings.ts';
import { run, temporaryFolder } from './tools.ts';

type Part = { '#text'?: string; type?: string };
type Mods = {
  ID: string;
  titleInfo: { title?: string }[];
  name?: { namePart: (Part | string)[] }[];
  originInfo?: { dateIssued?: string };
  relatedItem?: { type: string; titleInfo?: { title?: string }[] }[];
  identifier: Part[];
};

const LISTS = new Set(['mods', 'titleInfo', 'name', 'namePart', 'relatedItem', 'identifier']);

/** What bibutils makes of our RIS, by citekey: MODS, from which it writes all its formats. */
function readByBibutils(entries: readonly Entry[]): Map<string, Mods> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.ris'), writeAll(entries, risWriter(DEFAULT_PROFILE)));
  const { code, stdout } = run('ris2xml', ['-i', 'utf8', '-nt', 'lectern.ris'], folder);
  expect(code).toBe(0);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    alwaysCreateTextNode: false,
    parseTagValue: false,
    isArray: (name) => LISTS.has(name),
  });
  const all: { modsCollection: { mods: Mods[] } } = parser.parse(stdout);
  return new Map(all.modsCollection.mods.map((mods) => [mods.ID, mods]));
}

describe.each(CORPORA)('bibutils, on %s', (_, entries) => {
  it('gives back titles, names, years, journals, books and DOIs', () => {
    const read = readByBibutils(entries);
    expect(read.size).toBe(entries.length);
    const lost = entries.flatMap((entry) => {
      const mods = read.get(entry.citekey);
      const { date = '', journal, booktitle, doi } = entry.fields;
      const host = mods?.relatedItem?.find(({ type }) => type === 'host');
      const container = entry.type === 'article' ? journal : booktitle && plainTitle(booktitle);
      const pairs = {
        title: [titleIn(mods?.titleInfo), letters(plainTitle(wholeTitle(entry.fields)))],
        names: [lostNames(entry, mods), ''],
        // It writes an empty date where only that of access is known.
        year: [mods?.originInfo?.dateIssued?.slice(0, 4) || undefined, /^\d{4}/.exec(date)?.[0]],
        container: container && isIn(entry) ? [titleIn(host?.titleInfo), letters(container)] : [],
        // It knows DOIs of publishers with four digits only, and drops the others.
        doi: /^10\.\d{4}\//.test(doi ?? '') ? [doiIn(mods), doi] : [],
      };
      const failed = Object.entries(pairs).filter(([, [got, wanted]]) => got !== wanted);
      return failed.map(([check, pair]) => [entry.citekey, check, ...pair]);
    });
    expect(lost.slice(0, 30)).toEqual([]);
  });
});

function isIn({ type }: Entry): boolean {
  return /^(?:article|in.*)$/.test(type);
}

function titleIn(titles: Mods['titleInfo'] = []): string {
  return letters(titles[0]?.title ?? '');
}

function doiIn(mods: Mods | undefined): string | undefined {
  return mods?.identifier.find(({ type }) => type === 'doi')?.['#text'];
}

/**
 * Words of authors' names that bibutils lost. It takes bodies for persons, and leaves out "and" and
 * commands of TeX.
 */
function lostNames(entry: Entry, mods: Mods | undefined): string {
  const parts = (mods?.name ?? []).flatMap(({ namePart }) => namePart.map(textOf));
  const all = letters(parts.join(' '));
  const words = (entry.fields.author ?? []).flatMap((one) =>
    Object.values(one)
      .join(' ')
      .replace(/\\[A-Za-z]+/g, ' ')
      .split(/[^\p{L}\p{N}\p{M}]+/u),
  );
  const lost = words
    .map(letters)
    .filter((word) => !/^(?:and|others)$/.test(word) && !all.includes(word));
  return lost.join(' ');
}

function textOf(part: Part | string): string {
  return typeof part === 'string' ? part : (part['#text'] ?? '');
}
