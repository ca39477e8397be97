import { describe, expect, it } from 'vitest';
import { entryOfRaw } from '../../../shared/bibliography/parse/entry-of-raw.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';
import { writeEverything } from './write-bibtex.ts';

/** The author field of a file that is written from one that was read. */
function written(author: string, format: 'bibtex' | 'biblatex'): string | undefined {
  const entry = entryOfRaw({ type: 'misc', fields: { title: 'Kites', author, year: '2020' } }, 'a');
  const text = writeEverything([entry], format, 'utf8');
  expect(writeEverything([entryOfFile(text)], format, 'utf8')).toBe(text);
  return /^ {2}author = \{(.*)\},?$/m.exec(text)?.[1];
}

function entryOfFile(text: string) {
  const [found] = parseBibtex(text).entries;
  if (!found) throw new Error('no entry');
  return found.entry;
}

describe('names as a file spelt them', () => {
  it.each([
    ['Ward, Ada and Meer, Jan, Jr.', 'Ward, Ada and Meer, Jr., Jan'],
    ['Ada Ward and Otto Berg Jr', 'Ward, Ada and Berg, Jr, Otto'],
    ['Ada Ward and Berg, Jr, Otto', 'Ada Ward and Berg, Jr, Otto'],
    ['Ada Ward and {Berg Jr}, Otto', 'Ada Ward and {Berg Jr}, Otto'],
  ])('are put right where BibTeX would take a suffix for a name: %s', (author, right) => {
    expect(written(author, 'bibtex')).toBe(right);
    expect(written(author, 'biblatex')).toBe(right);
  });

  it('are no extended names in BibTeX, which has none', () => {
    const author = 'Ada Ward and family=Berg, given=Otto, prefix=van den, useprefix=true';
    expect(written(author, 'biblatex')).toBe(author);
    expect(written(author, 'bibtex')).toBe('Ward, Ada and van den Berg, Otto');
  });
});
