import fc from 'fast-check';
import type { ListRequest } from '../../../shared/catalogue/catalogue.ts';
import type { PaperState } from '../../../shared/catalogue/paper-state.ts';
import { SORTS, type Sort, VIEWS } from '../../../shared/catalogue.ts';
import { TAG_COLOURS } from '../../../shared/colours.ts';
import { STATUSES } from '../../../shared/paper.ts';
import type { Day, Query, Range } from '../../../shared/query/ast.ts';
import { samplePaper } from '../sample-paper.ts';

const PAPERS = [
  'arxiv:1',
  'arxiv:2',
  'arxiv:10',
  'doi:3',
  'title:ä',
  'title:凧',
  'b',
  'c',
  'd',
  'e',
];

/** Titles that are equal, that differ late or only in case, accents and TeX, and foreign ones. */
const TITLES = [
  'A survey of kites',
  'A Survey of Kites',
  'A survey of kites that learn to fly',
  'A survey of kites that learn',
  'Über Kites',
  '$\\alpha$ kites',
  'α kites',
  '凧',
  '凧と風',
  'Wind',
  '!',
];

const text = (...all: readonly string[]) => fc.constantFrom(...all);
/** Tags that lie below, beside and next to each other in the alphabet, or look alike. */
const tag = text(
  ...['a', 'a/b', 'a/b/c', 'a/c', 'ab', 'a b', 'A', 'Ä/b', 'Ä/B', 'z'],
  ...['C++', 'c', 'graph-theory', 'Graph Theory/x'],
);
const time = fc.integer({ min: 0, max: 5 });

/** The id of a paper; few, so that changes meet each other. */
export const anyId = text(...PAPERS);

/** A paper in any state. */
export const anyPaperState: fc.Arbitrary<PaperState> = fc
  .record({
    id: anyId,
    title: text(...TITLES),
    authors: fc.array(
      fc.oneof(
        fc.record({ family: text('Ward', 'Wardenberg', 'Brandt', 'Öz', '王'), given: text('Ada') }),
        fc.record({ literal: text('Kite Team') }),
      ),
      { maxLength: 5 },
    ),
    published: text('', '2024', '2025', '2025-02', '2025-02-19', '2025-03-01', '1999-12-31'),
    extra: fc.subarray(['venue', 'arxivId', 'doi', 'code', 'source'] as const),
    addedAt: time,
    mark: fc.option(
      fc.record(
        {
          status: fc.constantFrom(...STATUSES),
          statusAt: time,
          starred: fc.boolean(),
          rating: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    ),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    hasNote: fc.boolean(),
    highlights: fc.integer({ min: 0, max: 2 }),
    hasAbstract: fc.boolean(),
  })
  .map(({ id, title, authors, published, extra, addedAt, mark, ...rest }) => ({
    paper: samplePaper(id, {
      title,
      authors,
      addedAt,
      ...(published && { published }),
      ...(extra.includes('venue') && { venue: 'KITE 2025' }),
      ...(extra.includes('arxivId') && { arxivId: '2502.13922' }),
      ...(extra.includes('doi') && { doi: '10.1/x' }),
      ...(extra.includes('code') && { code: 'https://example.org' }),
      ...(extra.includes('source') && { seenIn: [{ source: 'Feed' }, { source: 'Other' }] }),
    }),
    mark,
    ...rest,
  }));

/** Something that happens to the catalogue, in the terms of the model. */
export type Step =
  | { kind: 'put'; states: PaperState[] }
  | { kind: 'remove'; ids: string[] }
  | { kind: 'mark'; id: string; fields: Record<string, unknown> | null }
  | { kind: 'tagging'; id: string; tag: string; on: boolean }
  | { kind: 'tag'; path: string; fields: Record<string, unknown> | null }
  | { kind: 'tags'; facts: { path: string; colour?: (typeof TAG_COLOURS)[number] }[] }
  | { kind: 'note'; id: string; text: string | null }
  | { kind: 'highlight'; id: string; more: boolean }
  /** The catalogue is saved while the steps inside happen, and maybe opened anew after that. */
  | { kind: 'save'; meanwhile: Step[]; reopen: boolean };

const colour = fc.constantFrom(...TAG_COLOURS.slice(0, 3));

const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });

const fields = fc.record(
  {
    status: nullable(fc.constantFrom(...STATUSES)),
    statusAt: nullable(time),
    starred: nullable(fc.boolean()),
    rating: nullable(fc.integer({ min: 1, max: 5 })),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const anySimpleStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      states: fc.array(anyPaperState, { maxLength: 4 }),
    }),
  },
  fc.record({ kind: fc.constant('remove' as const), ids: fc.array(anyId, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('mark' as const), id: anyId, fields: nullable(fields) }),
  fc.record({ kind: fc.constant('tagging' as const), id: anyId, tag, on: fc.boolean() }),
  fc.record({
    kind: fc.constant('tag' as const),
    path: tag,
    fields: nullable(
      fc.oneof(fc.record({ colour: fc.option(colour) }), fc.constant({})) as fc.Arbitrary<
        Record<string, unknown>
      >,
    ),
  }),
  fc.record({
    kind: fc.constant('tags' as const),
    facts: fc.uniqueArray(
      fc.record({ path: tag, colour }, { requiredKeys: ['path'], noNullPrototype: true }),
      { maxLength: 3, selector: ({ path }) => path },
    ),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    id: anyId,
    text: nullable(text('a note', ' ', '')),
  }),
  fc.record({ kind: fc.constant('highlight' as const), id: anyId, more: fc.boolean() }),
);

/** Anything that may happen to a catalogue. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: anySimpleStep },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      meanwhile: fc.array(anySimpleStep, { maxLength: 3 }),
      reopen: fc.boolean(),
    }),
  },
);

function anyRange<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Range<T>> {
  const bound = fc.option(value);
  return fc.record({ from: bound, fromOpen: fc.boolean(), to: bound, toOpen: fc.boolean() });
}

const anyDay: fc.Arbitrary<Day> = fc.record({
  kind: fc.constant('age' as const),
  count: time,
  unit: fc.constant('d' as const),
});

/** Any query, of words that `textMatcher` knows. */
export const anyAst: fc.Arbitrary<Query> = fc.letrec<{ query: Query; leaf: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('query'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('query') }),
  ),
  leaf: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('text' as const),
        field: fc.constant(null),
        text: text('kite', 'survey', 'wind', 'ind', 'urvey', 'q'),
        phrase: fc.boolean(),
      }),
    },
    fc.constant({ kind: 'all' as const }),
    fc.record({
      kind: fc.constant('tag' as const),
      path: fc.oneof(tag, text('A', 'graph theory')),
    }),
    fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...STATUSES) }),
    fc.record({
      kind: fc.constant('year' as const),
      range: anyRange(fc.integer({ min: 2023, max: 2026 })),
    }),
    fc.record({
      kind: fc.constant('rating' as const),
      range: anyRange(fc.integer({ min: 0, max: 5 })),
    }),
    fc.record({
      kind: fc.constantFrom('added' as const, 'read' as const),
      range: anyRange(anyDay),
    }),
    fc.record({
      kind: fc.constant('is' as const),
      what: fc.constantFrom('starred' as const, 'read' as const, 'unread' as const),
    }),
    fc.record({
      kind: fc.constant('has' as const),
      what: fc.constantFrom(
        ...(['note', 'highlight', 'pdf', 'code', 'doi', 'abstract', 'tag'] as const),
      ),
    }),
  ),
})).query;

/** Any way to sort a list. */
export const anySort: fc.Arbitrary<Sort> = fc.record({
  by: fc.constantFrom(...SORTS),
  descending: fc.boolean(),
});

/** Any list. */
export const anyRequest: fc.Arbitrary<ListRequest> = fc.record({
  view: fc.oneof({ weight: 3, arbitrary: fc.constant('all' as const) }, fc.constantFrom(...VIEWS)),
  tag: fc.option(tag, { freq: 2 }),
  query: anyAst,
  sort: anySort,
  ranked: fc.boolean(),
  now: fc.constant(5),
});
