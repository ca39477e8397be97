import { describe, expect, it } from 'vitest';
import { factsOfEntry } from '../../../shared/bibliography/draft.ts';
import { type CitedPaper, entryOf } from '../../../shared/bibliography/entry.ts';
import { entryOfRaw } from '../../../shared/bibliography/parse/entry-of-raw.ts';

const raw = {
  type: 'inproceedings',
  fields: {
    title: '{KITES} in the {Wind}',
    author: 'Ward, Ada and others',
    editor: 'Berg, Otto',
    booktitle: 'Proceedings of the 3rd Conference on Kites',
    year: '2024',
    pages: '1--9',
    isbn: '978-3-16-148410-0',
    doi: '10.5555/kite',
    keywords: 'kites, Wind',
    annote: 'From the file.',
    timestamp: '2024-01-01',
  },
};

/** The paper that the entry made, with other facts. */
function paper(facts: Partial<CitedPaper> = {}): CitedPaper {
  const told = factsOfEntry(entryOfRaw(raw, 'kite'));
  if (told === null) throw new Error('no paper');
  return { ...told, authors: told.authors ?? [], entry: raw, ...facts };
}

const entry = (facts?: Partial<CitedPaper>) => entryOf(paper(facts), 'kite');

describe('entryOf, of a paper with an entry', () => {
  it('leaves the entry as it came while the facts agree', () => {
    expect(entry()).toEqual(entryOfRaw(raw, 'kite'));
  });

  it('takes a title that was mended, and drops the old spelling', () => {
    const { fields, spelt } = entry({ title: 'Kites in a Storm' });
    expect(fields.title).toEqual([{ math: false, text: 'Kites in a Storm' }]);
    expect(spelt?.title).toBeUndefined();
    expect(fields.pages).toBe('1-9');
  });

  it('takes authors that say more', () => {
    const authors = [{ family: 'Ward', given: 'Ada Lou' }, { literal: 'The Kite Team' }];
    expect(entry({ authors }).fields.author).toEqual(authors);
    expect(entry({ authors }).fields.editor).toEqual([{ family: 'Berg', given: 'Otto' }]);
  });

  it('takes another venue with its fields, and keeps what no fact knows', () => {
    const { type, fields, other } = entry({ venue: 'Nature 12(3), 2025' });
    expect([type, fields.journal, fields.volume, fields.number]).toEqual([
      'article',
      'Nature',
      '12',
      '3',
    ]);
    expect(fields.booktitle).toBeUndefined();
    expect([fields.isbn, other]).toEqual([raw.fields.isbn, { timestamp: '2024-01-01' }]);
  });

  it('keeps the year of the venue when a source knows the day of the preprint', () => {
    const facts = { arxivId: '2301.00001', published: '2023-01-01' };
    expect(entry(facts).fields).toMatchObject({ date: '2024', eprint: '2301.00001' });
    expect(entry({ ...facts, origins: { published: 'user' } }).fields.date).toBe('2023');
  });

  it('takes identifiers that the entry lacks or has otherwise', () => {
    expect(entry({ doi: '10.5555/other' }).fields.doi).toBe('10.5555/other');
    const { doi: _, ...rest } = paper();
    expect(entryOf(rest, 'kite').fields.doi).toBe('10.5555/kite');
  });

  it('unites tags with keywords, notes with annotations, and old citekeys', () => {
    const { fields } = entry({
      tags: ['wind', 'method/sails', 'a, b'],
      note: 'My own.',
      ids: ['old', 'KITE'],
      abstract: 'One $\\alpha$.\n\nTwo.',
    });
    expect(fields.keywords).toEqual(['kites', 'Wind', 'method/sails', 'a b']);
    expect(fields.annotation).toBe('From the file.\n\nMy own.');
    expect(fields.ids).toEqual(['old']);
    expect(fields.abstract).toBe('One α.\n\nTwo.');
    expect(entry({ note: 'From the file. And more.' }).fields.annotation).toBe(
      'From the file. And more.',
    );
  });

  it('never throws, whatever the entry', () => {
    const odd = { type: '', fields: JSON.parse('{"__proto__": "x", "title": "}{", "year": "%"}') };
    expect(() => entry({ entry: odd })).not.toThrow();
  });
});
