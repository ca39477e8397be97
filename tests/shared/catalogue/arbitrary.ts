import fc from 'fast-check';
import { type ListQuery, SORTS, VIEWS } from '../../../shared/catalogue.ts';
import type { Fields, UserTable } from '../../../shared/operation.ts';
import { type Paper, STATUSES } from '../../../shared/paper.ts';
import { samplePaper } from '../sample-paper.ts';

/** The ids of the papers: few, so that changes meet each other. */
export const IDS = ['arxiv:1', 'arxiv:2', 'doi:3', 'title:4', 'title:5', 'title:6'] as const;

/** Tags that lie below, beside and next to each other in the alphabet. */
export const TAGS = ['a', 'a/b', 'a/b/c', 'a/c', 'ab', 'a b', 'A', 'Ä/b', 'z'] as const;

const text = (...all: string[]) => fc.constantFrom(...all);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Papers with much in common, so that sorts have ties. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .record(
    {
      id: fc.constantFrom(...IDS),
      title: text('Kites', 'kites', 'Über Kites', 'Kites that learn', 'A kite', '凧'),
      authors: fc.array(
        fc.oneof(
          fc.record({ family: text('Ward', 'Brandt', 'Öz'), given: text('Ada', 'Otto') }),
          fc.record({ family: text('Berg'), particle: text('van der') }),
          fc.record({ literal: text('Kite Team', 'OpenKite') }),
        ),
        { maxLength: 2 },
      ),
      published: maybe(text('2025', '2025-02', '2025-02-19', '2024-12')),
      venue: maybe(text('KITE 2025', 'Learn')),
      arxivId: maybe(text('2502.13922', 'hep-th/9901001')),
      topics: fc.array(text('kites', 'wind'), { maxLength: 2 }),
      addedAt: fc.integer({ min: 0, max: 2 }),
    },
    { noNullPrototype: true },
  )
  .map(({ id, published, venue, arxivId, ...facts }) =>
    samplePaper(id, {
      ...facts,
      ...(published && { published }),
      ...(venue && { venue }),
      ...(arxivId && { arxivId }),
    }),
  );

/** Something that the user does: the fields of a row, or null to remove it. */
export type Deed = { table: UserTable; key: string | [string, string]; fields: Fields | null };

const mark = fc.record({
  table: fc.constant('marks' as const),
  key: fc.constantFrom(...IDS),
  fields: fc.oneof(
    fc.record({ status: fc.constantFrom(...STATUSES) }),
    fc.record({ starred: fc.boolean() }),
    fc.constant(null),
  ),
});

const tag = fc.record({
  table: fc.constant('tags' as const),
  key: fc.constantFrom(...TAGS),
  fields: fc.oneof(
    fc.record({ colour: fc.constantFrom('red', 'blue', null) }),
    fc.constant({}),
    fc.constant(null),
  ),
});

const tagging = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...TAGS), fc.boolean())
  .map(([paperId, path, on]) => ({
    table: 'taggings' as const,
    key: [paperId, path] as [string, string],
    fields: on ? { paperId, tag: path } : null,
  }));

const note = fc.record({
  table: fc.constant('notes' as const),
  key: fc.constantFrom(...IDS),
  fields: fc.record({ text: text('a note', '') }),
});

/** Anything that the user may do. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(mark, tag, tagging, note);

/** Any list that may be asked for. */
export const anyQuery: fc.Arbitrary<ListQuery> = fc.record({
  view: fc.constantFrom(...VIEWS),
  tag: fc.option(fc.constantFrom(...TAGS)),
  words: text(
    '',
    '  ',
    'kite',
    'KITES that',
    'ite',
    'ober',
    'ub',
    '2502.13922',
    'ada w',
    'der',
    '凧',
  ),
  sort: fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() }),
});
