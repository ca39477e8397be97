import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCitekey } from '../../../shared/bibliography/citekey/rules.ts';
import { mintCitekey } from '../../../shared/bibliography/citekey.ts';
import { type CitedPaper, entryOf } from '../../../shared/bibliography/entry.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';
import { citedPaper } from './cited-paper.ts';
import { decodeField, readBibtex, splitNames } from './read-bibtex.ts';
import { writeBibtex, writeEverything } from './write-bibtex.ts';

function entriesOf(papers: readonly CitedPaper[]): Entry[] {
  const taken = new Set<string>();
  return papers.map((paper) => {
    const citekey = mintCitekey(paper, (folded) => taken.has(folded));
    taken.add(foldCitekey(citekey));
    return entryOf(paper, citekey);
  });
}

/** Types that BibTeX calls otherwise. */
const TYPES: Readonly<Record<string, string>> = { preprint: 'misc', thesis: 'phdthesis' };

const preprint = entryOf(citedPaper({ title: 'PanGu-$α$: Größe & GPT' }), 'berg2025');
const article = entryOf(
  citedPaper({ venue: 'Nature 12(3), 45–67, 2024', doi: '10.5555/a_b' }),
  'Alpha2024',
);

describe('writeBibtex', () => {
  it('writes UTF-8', () => {
    expect(writeBibtex([preprint, article], { flavour: 'utf8' })).toBe(`@article{Alpha2024,
  title = {Kites in the Wind},
  author = {van der Berg, Otto},
  journal = {Nature},
  volume = {12},
  number = {3},
  pages = {45--67},
  year = {2024},
  eprint = {2502.13922},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  doi = {10.5555/a_b}
}

@misc{berg2025,
  title = {{PanGu}-{$\\alpha$}: Größe \\& {GPT}},
  author = {van der Berg, Otto},
  year = {2025},
  month = feb,
  eprint = {2502.13922},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/2502.13922}
}
`);
  });

  it('writes LaTeX', () => {
    const bibtex = writeBibtex([preprint], { flavour: 'latex' });
    expect(bibtex).toContain('{{PanGu}-{$\\alpha$}: Gr{\\"o}{\\ss}e \\& {GPT}}');
    expect(bibtex).toMatch(/^[\n -~]*$/);
  });

  it('gives the same bytes whatever the order of the entries', () => {
    const keys = ['b', 'B2', 'a', 'C', 'ab', 'a-1', 'Z', 'z1'];
    const entries = keys.map((citekey) => ({ ...preprint, citekey }));
    const there = writeBibtex(entries, { flavour: 'utf8' });
    expect(writeBibtex(entries.toReversed(), { flavour: 'utf8' })).toBe(there);
    expect(readBibtex(there).map((entry) => entry.citekey)).toEqual([
      'a',
      'a-1',
      'ab',
      'b',
      'B2',
      'C',
      'Z',
      'z1',
    ]);
  });

  it('writes nothing for nothing', () => {
    expect(writeBibtex([], { flavour: 'utf8' })).toBe('');
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('{', '}', '\\', '$', '%', '@', ',', '=', ' and ', '"', '#', 'x', ' '))
      .map((pieces) => pieces.join('')),
  );
  const maybe = (values: fc.Arbitrary<string>) => fc.option(values, { nil: undefined });
  const papers = fc.array(
    fc.record({
      title: text,
      authors: fc.array(
        fc.oneof(
          fc.record({ literal: text }),
          fc.record({ family: text, given: text }),
          fc.record({ family: text, given: text, particle: text, suffix: text }),
        ),
        { maxLength: 4 },
      ),
      venue: maybe(text),
      doi: maybe(text),
      arxivId: maybe(fc.constantFrom('2502.13922', 'hep-th/9901001')),
      published: maybe(fc.constantFrom('2025', '2024-12', '2023-01-31')),
    }),
    { maxLength: 5 },
  );
  const present = (list: { [name: string]: unknown }[]) =>
    list.map((paper) =>
      Object.fromEntries(Object.entries(paper).filter(([, value]) => value !== undefined)),
    ) as CitedPaper[];

  it.each(['utf8', 'latex'] as const)(
    'reads back entry by entry, whatever went in (%s)',
    (flavour) => {
      fc.assert(
        fc.property(papers, (list) => {
          const entries = entriesOf(present(list));
          const bibtex = writeBibtex(entries, { flavour });
          expect(bibtex).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
          const read = new Map(readBibtex(bibtex).map((entry) => [entry.citekey, entry]));
          expect(read.size).toBe(entries.length);
          for (const { citekey, type, fields } of entries) {
            const found = read.get(citekey);
            if (found?.type !== 'misc') expect(found?.type).toBe(TYPES[type] ?? type);
            const authors = found?.fields.get('author');
            expect(authors === undefined ? 0 : splitNames(authors).length).toBe(
              fields.author?.length ?? 0,
            );
          }
        }),
      );
    },
  );

  it('means in UTF-8 what went in', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const entries = entriesOf(present(list));
        const read = readBibtex(writeBibtex(entries, { flavour: 'utf8' }));
        for (const { citekey, fields } of entries) {
          const found = read.find((entry) => entry.citekey === citekey)?.fields;
          if (fields.title?.every((segment) => !segment.math)) {
            const title = fields.title.map((segment) => segment.text).join('');
            expect(decodeField(found?.get('title') ?? '')).toBe(title);
          }
          for (const [name, written] of [
            ['journal', 'journal'],
            ['howpublished', 'howpublished'],
            ['institution', 'school'],
          ] as const) {
            // Where an entry lacks what its type demands, it is a misc.
            if (fields[name] !== undefined && fields.author !== undefined)
              expect(decodeField(found?.get(written) ?? '')).toBe(fields[name]);
          }
        }
      }),
    );
  });

  it('writes 10,000 entries', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...article, citekey: `key${at}` }));
    const bibtex = writeBibtex(many, { flavour: 'latex' });
    expect(bibtex.match(/^@/gm)).toHaveLength(10_000);
  });
});

describe('bibtexWriter, of entries that BibTeX has no type or field for', () => {
  const base: Entry['fields'] = {
    title: [{ math: false, text: 'Kites' }],
    author: [{ family: 'Ward', given: 'Ada' }],
    date: '2024-05-03',
  };
  const write = (entry: Omit<Entry, 'citekey'>) =>
    writeEverything([{ ...entry, citekey: 'kite' }], 'bibtex', 'utf8');

  it('writes a date as year, month and day, and keeps what is more', () => {
    expect(write({ type: 'misc', fields: base })).toContain(
      '  year = {2024},\n  month = may,\n  day = {3}\n',
    );
    const range = { ...base, date: '2024-05-03/2024-06' };
    expect(write({ type: 'misc', fields: range })).toContain(
      'month = may,\n  day = {3},\n  verbc = {kept: date={2024-05-03/2024-06}; year={}; month={}; day={}}',
    );
    expect(write({ type: 'misc', fields: { ...base, date: '2024~' } })).toContain(
      '  year = {2024},\n  verbc = {kept: date={2024~}; year={}}',
    );
    expect(write({ type: 'misc', fields: { ...base, date: '-0043' } })).toContain('date = {-0043}');
    expect(write({ type: 'misc', fields: { ...base, date: '199X' } })).toContain('date = {199X}');
  });

  it('says a subtitle in the title, and an edition as it is printed', () => {
    const fields = { ...base, subtitle: [{ math: false, text: 'A Study' }], edition: '2' };
    const text = write({ type: 'book', fields });
    expect(text).toContain('title = {Kites: A Study}');
    expect(text).toContain('edition = {2nd}');
    expect(text).toContain('verbc = {kept: title={Kites}; subtitle={A Study}; edition={2}}');
  });

  it.each([
    ['phdthesis', '@phdthesis{'],
    ['mathesis', '@mastersthesis{'],
    ['Habilitation', '@phdthesis{'],
    [undefined, '@phdthesis{'],
  ])('writes a thesis with the degree %s', (degree, start) => {
    const text = write({ type: 'thesis', fields: { ...base, institution: 'Kites', degree } });
    expect(text.startsWith(start)).toBe(true);
    expect(text).toContain('school = {Kites}');
    expect(text.includes('type = {Habilitation}')).toBe(degree === 'Habilitation');
    expect(text.includes('entrytype={thesis}')).toBe(degree === undefined);
  });

  it('gives a key to an entry without names whose citekey no label can be cut from', () => {
    const { author, ...nameless } = base;
    const keyOf = (entry: Omit<Entry, 'citekey'>, citekey = 'a_b2024') => {
      const whole = { ...entry, citekey };
      const text = writeEverything([whole], 'bibtex', 'utf8');
      expect(parseBibtex(text).entries.map((each) => each.entry)).toEqual([whole]);
      return /^ {2}key = \{(.*)\}/m.exec(text)?.[1];
    };
    expect(keyOf({ type: 'misc', fields: nameless })).toBe('a{\\_}b2024');
    expect(keyOf({ type: 'misc', fields: nameless }, 'A&A_é')).toBe("A{\\&}A{\\_}{\\'e}");
    expect(keyOf({ type: 'misc', fields: nameless }, 'abc_d')).toBeUndefined();
    expect(keyOf({ type: 'misc', fields: base })).toBeUndefined();
    expect(keyOf({ type: 'misc', fields: nameless, other: { key: 'Mine' } })).toBe('Mine');
    const edited = { ...nameless, editor: author };
    expect(keyOf({ type: 'proceedings', fields: edited })).toBeUndefined();
    expect(keyOf({ type: 'online', fields: edited })).toBe('a{\\_}b2024');
    const issued = { ...nameless, organization: 'Kites' };
    expect(keyOf({ type: 'manual', fields: issued })).toBeUndefined();
    expect(keyOf({ type: 'software', fields: issued })).toBe('a{\\_}b2024');
  });

  it('writes datasets, software and pages as misc, and says where they are', () => {
    const text = write({ type: 'dataset', fields: { ...base, publisher: 'Kite Archive' } });
    expect(text).toMatch(/^@misc\{/);
    expect(text).toContain('howpublished = {Kite Archive}');
    expect(text).toContain('entrysubtype = {dataset}');
  });
});
