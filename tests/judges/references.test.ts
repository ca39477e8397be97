import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StyleId } from '../../shared/bibliography/profile.ts';
import { styleText } from '../../shared/bibliography/styles/style-files.ts';
import { referencesIn, STYLES, works } from '../shared/bibliography/styles/references.ts';
import { run, temporaryFolder } from './tools.ts';

/**
 * Works whose references pandoc 2.17 writes otherwise: it is of 2022, and knows neither the general
 * types that CSL 1.0.2 brought nor all that the styles of today ask for.
 */
const OLDER: Record<StyleId, readonly string[]> = {
  // No pages and publisher in proceedings; no word for a dataset, a patent, a first edition.
  apa: ['proceedings-paper', 'dataset', 'patent', 'classic'],
  // "[Online]" only for pages of the web; a full stop after Chinese names.
  ieee: ['thesis', 'report', 'software', 'chinese'],
  acm: [],
  // Ranges of pages as in the 16th edition; no words for patents and versions.
  'chicago-author-date': ['same-year', 'patent', 'software'],
  // "eds." where the locale has "eds".
  nature: ['chapter'],
  // "no." before the number in a series; "Jr" without a full stop.
  vancouver: ['collection', 'chapter'],
};

/** The style with what Vancouver says of all names at every name, where pandoc 2.17 looks for it. */
async function styleFor(style: StyleId): Promise<string> {
  const text = await styleText(style);
  if (style !== 'vancouver') return text;
  const names =
    '<name delimiter=", " delimiter-precedes-last="always" et-al-min="7" et-al-use-first="6" initialize-with="" initialize-with-hyphen="false" name-as-sort-order="all" sort-separator=" "/>';
  return text.replace(
    /(<names variable="(?:author|editor|collection-editor)">)(\s*<label)/g,
    `$1${names}$2`,
  );
}

/** The references that pandoc makes, by the ids of the works. */
async function referencesByPandoc(style: StyleId): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'works.json'), JSON.stringify(works));
  writeFileSync(join(folder, 'style.csl'), await styleFor(style));
  writeFileSync(join(folder, 'all.md'), '---\nnocite: "@*"\n---\n');
  const args = ['--citeproc', '--csl', 'style.csl', '--bibliography', 'works.json'];
  const { code, stderr } = run(
    'pandoc',
    [...args, '-t', 'html', '--wrap=none', '-o', 'out.html', 'all.md'],
    folder,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const html = readFileSync(join(folder, 'out.html'), 'utf8');
  const entries = html.matchAll(
    /<div id="ref-([\w-]+)" class="csl-entry"[^>]*>([\s\S]*?)(?=<div id="ref-|$)/g,
  );
  return new Map([...entries].map(([, id = '', entry = '']) => [id, entry]));
}

/** Letters, digits and punctuation as they are read, without labels and what marks them up. */
function comparable(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">[^<]*<\/div>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<' })[name] ?? '>')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

describe.each(STYLES)('pandoc, of references in %s', (style) => {
  it('writes the same', async () => {
    const theirs = await referencesByPandoc(style);
    const ours = await referencesIn(style, works);
    expect(theirs.size).toBe(works.length);
    const idOf = (index: number) => String(works[index]?.id);
    const judged = ours.filter(({ index }) => !OLDER[style].includes(idOf(index)));
    const text = ([id, html]: readonly [string, string]) => `${id}: ${comparable(html)}`;
    expect(judged.map(({ index, html }) => text([idOf(index), html]))).toEqual(
      judged.map(({ index }) => text([idOf(index), theirs.get(idOf(index)) ?? ''])),
    );
  });
});
