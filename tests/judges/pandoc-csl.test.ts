import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cslJsonWriter } from '../../shared/bibliography/csl/write.ts';
import { cslYamlWriter } from '../../shared/bibliography/csl/write-yaml.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { plainTitle, wholeTitle } from '../../shared/bibliography/plain-title.ts';
import { DEFAULT_PROFILE } from '../../shared/bibliography/profile.ts';
import { writeAll } from '../../shared/bibliography/writer.ts';
import { EVERYTHING } from '../shared/bibliography/everything.ts';
import { CORPORA } from './bibliographies.ts';
import { letters } from './readings.ts';
import { run, temporaryFolder } from './tools.ts';

const FORMATS = {
  json: { from: 'csljson', write: cslJsonWriter },
  yaml: { from: 'markdown', write: cslYamlWriter },
} as const;

type CslItem = {
  id: string;
  type: string;
  title?: string;
  author?: Record<string, string>[];
  issued?: { 'date-parts'?: number[][] };
  DOI?: string;
};

/** Letters of a title that pandoc wrote, without its markup. */
function bare(text: string): string {
  return letters(text.replace(/<\/?(?:span|i|b|sup|sub)\b[^<>]*>/g, ''));
}

describe.each(CORPORA)('pandoc, on %s', (_, entries) => {
  it.each(Object.entries(FORMATS))('gives back what CSL-%s says', (extension, { from, write }) => {
    const folder = temporaryFolder();
    const name = `lectern.${extension}`;
    writeFileSync(join(folder, name), writeAll(entries, write(EVERYTHING)));
    const { code, stdout } = run('pandoc', ['-f', from, '-t', 'csljson', name], folder);
    expect(code).toBe(0);
    const items: CslItem[] = JSON.parse(stdout);
    const read = new Map(items.map((item) => [item.id, item]));
    const lost = entries.flatMap((entry) => {
      const item = read.get(entry.citekey);
      const { date = '', doi } = entry.fields;
      const year = /^-?\d{4}(?![\dX])/.exec(date)?.[0];
      const pairs = {
        title: [bare(item?.title ?? ''), letters(plainTitle(wholeTitle(entry.fields)))],
        names: [namesRead(item), namesWritten(entry)],
        year: year === undefined ? [] : [item?.issued?.['date-parts']?.[0]?.[0], Number(year)],
        doi: [item?.DOI, doi],
      };
      const failed = Object.entries(pairs).filter(([, [got, wanted]]) => got !== wanted);
      return failed.map(([check, pair]) => [entry.citekey, check, ...pair]);
    });
    expect(lost.slice(0, 40)).toEqual([]);
  });

  it.each(Object.entries(FORMATS))(
    'prints a list of references from CSL-%s',
    (extension, { write }) => {
      const folder = temporaryFolder();
      const name = `lectern.${extension}`;
      writeFileSync(join(folder, name), writeAll(entries, write(DEFAULT_PROFILE)));
      writeFileSync(join(folder, 'all.md'), "---\nnocite: '@*'\n---\n");
      const args = ['--citeproc', '--bibliography', name, '-t', 'plain', '--wrap=none', 'all.md'];
      const { code, stdout } = run('pandoc', args, folder);
      expect(code).toBe(0);
      const text = letters(stdout);
      const lost = entries.filter((entry) => {
        // What it cannot set of a formula it prints as TeX.
        const title = wholeTitle(entry.fields).flatMap(({ math, text }) => (math ? [] : [text]));
        return !title.every((run) =>
          run.split(/[^\p{L}\p{N} ]+/u).every((part) => text.includes(letters(part))),
        );
      });
      expect(lost.map(({ fields }) => fields.title).slice(0, 8)).toEqual([]);
    },
  );
});

/** Pandoc finds particles within family names. */
function namesRead(item: CslItem | undefined): string {
  const parts = ['dropping-particle', 'non-dropping-particle', 'family', 'literal'];
  const names = (item?.author ?? []).map((name) => parts.map((part) => name[part] ?? '').join(''));
  return names.map(letters).join('|');
}

function namesWritten(entry: Entry): string {
  const names = (entry.fields.author ?? []).map((one) =>
    'literal' in one ? one.literal : `${one.particle ?? ''}${one.family}`,
  );
  return names.map(letters).join('|');
}
