import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differences,
  type KnownPaper,
} from '../../../../shared/bibliography/compare/differences.ts';
import { takeOver } from '../../../../shared/bibliography/compare/take-over.ts';
import { entryOf } from '../../../../shared/bibliography/entry.ts';
import { rawOf } from '../../../../shared/bibliography/raw-of.ts';
import { mergeDraft } from '../../../../shared/merge.ts';
import type { PaperDraft } from '../../../../shared/paper.ts';
import { KITES, knownPaper } from './a-paper.ts';

const SIGHTING = { source: 'BibTeX file (kites.bib)' };

/** What a file says of the kites. */
const FILE: PaperDraft = {
  title: 'Kites that Learn to Land',
  authors: [
    { family: 'Ward', given: 'A. M.' },
    { family: 'Berg', given: 'Otto', particle: 'van der' },
  ],
  published: '2024',
  arxivId: '2502.13922',
  venue: 'Journal of Kites 3:1–9',
  doi: '10.5555/kite',
  entry: {
    type: 'article',
    fields: {
      title: '{Kites} that Learn to Land',
      author: 'Ward, A. M. and van der Berg, Otto',
      date: '2024',
      journaltitle: 'Journal of Kites',
      volume: '3',
      pages: '1--9',
      doi: '10.5555/kite',
      eprint: '2502.13922',
      eprinttype: 'arxiv',
      ids: 'old2024',
    },
  },
};

const fieldsOf = (known: KnownPaper, draft: PaperDraft) =>
  differences(known, draft).map(({ field, kind }) => `${kind} ${field}`);

test('what a file tells of a known paper is new, other, or nothing to speak of', () => {
  expect(fieldsOf(knownPaper(KITES), FILE)).toEqual([
    'conflicts published',
    'fills venue',
    'fills doi',
    'conflicts entry type',
    'fills entry.volume',
    'fills entry.pages',
  ]);
});

test('both sides are told in words', () => {
  const [published] = differences(knownPaper(KITES), FILE);
  expect(published).toMatchObject({ mine: '2025-02-19', theirs: '2024' });
});

test('what the app itself writes of a paper is no news', () => {
  for (const venue of [undefined, 'ICLR 2025', 'Nature 12(3):4–5', 'PhD thesis, Kite College']) {
    const known = knownPaper({ ...KITES, ...(venue && { venue }) });
    const entry = rawOf(entryOf(known.paper, 'ward2025'));
    expect(fieldsOf(known, { ...KITES, ...(venue && { venue }), entry })).toEqual([]);
  }
});

test('with nothing agreed to, nothing changes', () => {
  const known = knownPaper(KITES);
  const { paper, texts, changed } = takeOver(known, FILE, SIGHTING, () => false);
  expect(paper).toBe(known.paper);
  expect(texts).toBe(known.texts);
  expect(changed).toEqual([]);
});

test('with all agreed to, the file has its way, and a second time has nothing to say', () => {
  const known = knownPaper(KITES);
  const after = takeOver(known, FILE, SIGHTING, () => true);
  expect(after.paper).toMatchObject({
    title: KITES.title,
    authors: KITES.authors,
    published: '2024',
    venue: 'Journal of Kites 3:1–9',
    doi: '10.5555/kite',
    origins: { title: 'arxiv', published: 'user', venue: 'user', doi: 'user', entry: 'user' },
    seenIn: [{ source: 'A feed' }, SIGHTING],
  });
  expect(after.texts.entry).toEqual({
    type: 'article',
    fields: {
      title: '{Kites} that Learn to Land',
      date: '2024',
      journaltitle: 'Journal of Kites',
      volume: '3',
      pages: '1--9',
      doi: '10.5555/kite',
      eprint: '2502.13922',
      eprinttype: 'arxiv',
    },
  });
  expect(fieldsOf(after, FILE)).toEqual([]);
});

test('what is refused stays out of the entry too', () => {
  const known = knownPaper(KITES);
  const fills = differences(known, FILE).flatMap(({ field, kind }) =>
    kind === 'fills' ? field : [],
  );
  const { paper, texts } = takeOver(known, FILE, SIGHTING, (field) => fills.includes(field));
  expect(paper.published).toBe('2025-02-19');
  expect(texts.entry?.type).toBe('preprint');
  expect(texts.entry?.fields).not.toHaveProperty('date');
  expect(texts.entry?.fields).toMatchObject({ volume: '3' });
});

test('a stored entry is compared field by field, and keeps what the file does not have', () => {
  const known = knownPaper(KITES);
  known.texts.entry = {
    type: 'article',
    fields: { pages: '1--8', title: 'Kites', subtitle: 'They Land', note: 'Mine', volume: '{3}' },
  };
  const later = { ...FILE, title: 'Other Kites' };
  expect(fieldsOf(known, later)).toContain('conflicts entry.pages');
  expect(fieldsOf(known, later)).not.toContain('conflicts entry.volume');
  const { texts } = takeOver(known, later, SIGHTING, (field) => field === 'title');
  expect(texts.entry?.fields).toMatchObject({ pages: '1--8', note: 'Mine', volume: '{3}' });
  expect(texts.entry?.fields?.title).toBe('{Kites} that Learn to Land');
  expect(texts.entry?.fields).not.toHaveProperty('subtitle');
});

test('a venue is told with the numbers of the file where all of them were taken', () => {
  const known = takeOver(knownPaper(KITES), FILE, SIGHTING, () => true);
  const fields = { ...FILE.entry?.fields, volume: '4', pages: '11--19' };
  const later = {
    ...FILE,
    venue: 'Journal of Kites 4:11–19',
    entry: { type: 'article', fields },
  };
  expect(fieldsOf(known, later)).toEqual(['conflicts entry.volume', 'conflicts entry.pages']);
  expect(takeOver(known, later, SIGHTING, () => true).paper.venue).toBe(later.venue);
  const some = takeOver(known, later, SIGHTING, (field) => field === 'entry.pages');
  expect(some.paper.venue).toBe(FILE.venue);
});

test('what the user took from a file is not changed by any feed, but gaps are filled', () => {
  const taken = takeOver(knownPaper({ title: KITES.title }), FILE, SIGHTING, () => true);
  const feed = { ...KITES, published: '2026', venue: 'Elsewhere', abstract: 'From arXiv.' };
  const { paper, texts } = mergeDraft(
    taken.paper,
    taken.texts,
    { ...feed, entry: { type: 'misc', fields: {} }, version: 9 },
    'crossref',
    { source: 'Crossref' },
  );
  expect(paper).toMatchObject({ published: '2024', venue: 'Journal of Kites 3:1–9' });
  expect(texts.entry).toEqual(taken.texts.entry);
  expect(texts.abstract).toBe('From arXiv.');
});

test('an abstract from a file gives way to a better source, one that the user chose does not', () => {
  const said = { ...KITES, abstract: 'From arXiv, at last.' };
  const merge = ({ paper, texts }: KnownPaper) =>
    mergeDraft(paper, texts, said, 'arxiv', { source: 'arXiv' }).texts.abstract;
  const draft = { ...FILE, abstract: 'As it was pasted.' };
  const { abstract: _abstract, ...bare } = KITES;
  expect(merge(takeOver(knownPaper(bare), draft, SIGHTING, () => true))).toBe(said.abstract);
  expect(merge(takeOver(knownPaper(KITES), draft, SIGHTING, () => true))).toBe('As it was pasted.');
});

const name = fc.constantFrom('pages', 'volume', 'note', 'url', 'doi', 'title', '__proto__', 'date');
const draft: fc.Arbitrary<PaperDraft> = fc.record(
  {
    title: fc.constantFrom('Kites', 'Pebbles'),
    published: fc.constantFrom('2024', '2025-02'),
    doi: fc.constantFrom('10.5555/a', '10.5555/b'),
    venue: fc.constantFrom('ICLR 2025', 'Nature 12'),
    abstract: fc.constantFrom('We land.', 'We fly.'),
    entry: fc.record({
      type: fc.constantFrom('article', 'misc'),
      fields: fc
        .array(fc.tuple(name, fc.constantFrom('1--2', '{x}', '\\"o', '', '{')))
        .map((pairs) => Object.fromEntries(pairs)),
    }),
  },
  { requiredKeys: ['title'] },
);

test('for any two: all agreed to leaves no conflict, and only what was agreed to has changed', () => {
  fc.assert(
    fc.property(draft, draft, fc.func(fc.boolean()), (mine, theirs, isChosen) => {
      const known = knownPaper(mine);
      const all = takeOver(known, theirs, SIGHTING, () => true);
      expect(fieldsOf(all, theirs)).toEqual([]);
      const some = takeOver(known, theirs, SIGHTING, isChosen);
      const refused = differences(known, theirs)
        .map(({ field }) => field)
        .filter((field) => !some.changed.includes(field));
      const left = differences(some, theirs).map(({ field }) => field);
      for (const field of refused) if (field !== 'entry type') expect(left).toContain(field);
    }),
  );
});
