import { describe, expect, it } from 'vitest';
import { biblatexWriter } from '../../../shared/bibliography/biblatex.ts';
import type { Entry, Fields } from '../../../shared/bibliography/model.ts';
import { entryOfRaw } from '../../../shared/bibliography/parse/entry-of-raw.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';
import { rawOf } from '../../../shared/bibliography/raw-of.ts';
import { EVERYTHING, writeEverything } from './write-bibtex.ts';

const base: Fields = {
  title: [{ math: false, text: 'Kites in the Wind' }],
  author: [{ family: 'Ward', given: 'Ada' }],
  date: '2024-05-03',
};

const write = (entry: Omit<Entry, 'citekey'>) =>
  biblatexWriter({ ...EVERYTHING, format: 'biblatex' }).entry({ ...entry, citekey: 'kite' });

describe('biblatexWriter', () => {
  it('writes a preprint as online', () => {
    const fields = { ...base, eprint: '2502.13922', eprinttype: 'arXiv', eprintclass: 'cs.CL' };
    expect(write({ type: 'preprint', fields })).toBe(`@online{kite,
  title = {Kites in the Wind},
  author = {Ward, Ada},
  date = {2024-05-03},
  pubstate = {prepublished},
  eprint = {2502.13922},
  eprinttype = {arXiv},
  eprintclass = {cs.CL}
}
`);
  });

  it('writes an article under biblatex names', () => {
    const fields = {
      ...base,
      journal: 'Journal of Kites',
      volume: '12',
      number: '3',
      pages: '4-5',
    };
    expect(write({ type: 'article', fields })).toBe(`@article{kite,
  title = {Kites in the Wind},
  author = {Ward, Ada},
  journaltitle = {Journal of Kites},
  volume = {12},
  number = {3},
  pages = {4--5},
  date = {2024-05-03}
}
`);
  });

  it('keeps what the data model refuses, and says in words what would not be seen', () => {
    const fields = { ...base, journal: 'Kites', volume: '3a', number: '2', isbn: '1-23' };
    expect(write({ type: 'article', fields })).toBe(`@article{kite,
  title = {Kites in the Wind},
  author = {Ward, Ada},
  journaltitle = {Kites},
  date = {2024-05-03},
  note = {Volume 3a, number 2},
  verbc = {kept: volume={3a}; number={2}; isbn={1-23}; note={}}
}
`);
  });

  it.each<[string, Omit<Entry, 'citekey'>, string]>([
    ['a book without an author', { type: 'book', fields: edited() }, '@collection{'],
    ['a collection with one', { type: 'collection', fields: base }, '@book{'],
    ['a chapter without editors', { type: 'incollection', fields: chapter() }, '@inbook{'],
    ['an article without a journal', { type: 'article', fields: base }, '@misc{'],
    ['a page without an address', { type: 'online', fields: base }, '@misc{'],
    ['a thesis without its school', { type: 'thesis', fields: base }, '@misc{'],
  ])('writes %s as the nearest type, and tells the true one', (_, entry, start) => {
    const text = write(entry);
    expect(text).toMatch(new RegExp(`^${start}`));
    expect(text).toContain(`entrysubtype = {${entry.type}}`);
  });

  it('gives a thesis and a report the type that biblatex demands', () => {
    const fields = { ...base, institution: 'Kite School' };
    expect(write({ type: 'thesis', fields })).toContain('type = {Thesis}');
    expect(write({ type: 'report', fields })).toContain('type = {techreport}');
    const master = write({ type: 'thesis', fields: { ...fields, degree: 'mathesis' } });
    expect(master).toContain('type = {mathesis}');
    // A macro in a key is an error of LaTeX.
    const odd = write({ type: 'thesis', fields: { ...fields, degree: 'R&D thesis' } });
    expect(odd).toContain('  type = {Thesis},\n');
    expect(odd).toContain('verbc = {kept: type={R\\&D thesis}}');
  });

  it('writes spellings that are safe, and its own in place of others', () => {
    const entry = { type: 'misc', fields: base } as const;
    expect(write({ ...entry, spelt: { title: '{Kites} in the \\emph{Wind}' } })).toContain(
      'title = {{Kites} in the \\emph{Wind}}',
    );
    expect(write({ ...entry, spelt: { title: 'Kites \\input{x}' } })).toContain(
      'title = {Kites in the Wind}',
    );
  });

  it('writes other fields last, sorted, and no links to other entries', () => {
    const other = { zebra: '1', apple: 'a_b % c', crossref: 'parent', broken: 'a } b' };
    expect(write({ type: 'misc', fields: base, other })).toContain(`  date = {2024-05-03},
  apple = {a_b % c},
  broken = {a  b},
  zebra = {1},
  verbc = {kept: crossref={parent}}
`);
  });
});

describe('other fields whose names are taken', () => {
  it.each([
    {
      type: 'thesis',
      fields: { ...base, institution: 'A', degree: 'phdthesis' },
      other: { school: 'B' },
    },
    { type: 'misc', fields: { ...base, annotation: 'A' }, other: { annote: 'B' } },
    { type: 'misc', fields: base, other: { year: 'in press', month: 'spring term' } },
    {
      type: 'misc',
      fields: { ...base, eprinttype: 'HAL', eprint: '1' },
      other: { archiveprefix: 'x' },
    },
    { type: 'misc', fields: base, other: { verbc: 'mine', entrysubtype: 'magazine' } },
    { type: 'software', fields: base, other: { entrysubtype: 'magazine', xdata: 'a, b' } },
  ] satisfies Omit<Entry, 'citekey'>[])('come back beside those that have them: %j', (entry) => {
    const whole: Entry = { ...entry, citekey: 'kite' };
    for (const format of ['bibtex', 'biblatex'] as const) {
      const [read] = parseBibtex(writeEverything([whole], format, 'utf8')).entries;
      expect(read?.entry).toEqual(whole);
    }
  });
});

describe('rawOf', () => {
  it('gives back every type, also those that look like another', () => {
    const fields = { ...base, eprint: '2502.13922', eprinttype: 'arXiv' };
    for (const type of ['misc', 'online', 'preprint', 'unpublished', 'software'] as const) {
      const entry: Entry = { type, citekey: 'kite', fields };
      expect(entryOfRaw(rawOf(entry), 'kite')).toEqual(entry);
    }
  });
});

function edited(): Fields {
  const { author, ...rest } = base;
  return { ...rest, editor: author };
}

function chapter(): Fields {
  return { ...base, booktitle: [{ math: false, text: 'All Kites' }] };
}
