import fc from 'fast-check';
import { STATUSES } from '../../../shared/paper.ts';
import {
  type Day,
  type Filter,
  type Query,
  type Range,
  TEXT_FIELDS,
} from '../../../shared/query/ast.ts';
import { FIELDS, HAS_VALUES, IS_VALUES } from '../../../shared/query/fields.ts';

/** Any text at all, halves of characters included. */
const anyText = fc.string({ unit: 'binary', maxLength: 30 });

/** Pieces that mean something to the language, so that chance puts whole queries together. */
const piece = fc.oneof(
  fc.constantFrom(...FIELDS).map((field) => `${field}:`),
  fc.constantFrom('AND', 'OR', 'NOT', ' ', ' ', ' ', '(', ')', '"', '“', '„', '|', '-', '#', ':'),
  fc.constantFrom(
    'a',
    'long',
    'é',
    '2024',
    '..',
    '>=',
    '<',
    '7d',
    '/',
    'Title:',
    'autor:',
    '&',
    '%41',
  ),
  fc.constantFrom(
    '2502.13922',
    '10.1234/a(b)',
    'https://',
    'read',
    'note',
    '\u200b',
    '\u0085',
    '\ud800',
  ),
);

/** What may be typed: pieces of queries, or anything. */
export const typed = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 24 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: anyText },
);

const text = fc.oneof(
  anyText,
  typed,
  fc.constantFrom('attention', 'long-context', 'Müller', 'C++'),
);

const textTerm: fc.Arbitrary<Query> = fc.record({
  kind: fc.constant('text'),
  field: fc.constantFrom(null, ...TEXT_FIELDS),
  text,
  phrase: fc.boolean(),
});

/** Days of the calendar and ages. */
export const day: fc.Arbitrary<Day> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 3_652_000 }), fc.constantFrom(4, 7, 10))
    .map(([days, length]) => {
      const date = new Date(Date.parse('0000-01-01T00:00:00Z') + days * 86_400_000);
      return { kind: 'day' as const, text: date.toISOString().slice(0, length) };
    }),
  fc.record({
    kind: fc.constant('age' as const),
    count: fc.integer({ min: 0, max: 9999 }),
    unit: fc.constantFrom('d', 'w', 'm', 'y'),
  }),
);

/** Ranges of all shapes, without bounds and the wrong way round too. */
export function rangeOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Range<T>> {
  const bound = fc.option(value, { nil: null });
  return fc
    .tuple(bound, fc.boolean(), bound, fc.boolean())
    .map(([from, fromOpen, to, toOpen]) => ({ from, fromOpen, to, toOpen }));
}

const year = fc.oneof(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 0, max: 9999 }));

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constant('tag' as const), path: text }),
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constant('year' as const), range: rangeOf(year) }),
  fc.record({
    kind: fc.constant('rating' as const),
    range: rangeOf(fc.integer({ min: 0, max: 5 })),
  }),
  fc.record({ kind: fc.constantFrom('added' as const, 'read' as const), range: rangeOf(day) }),
  fc.record({ kind: fc.constant('is' as const), what: fc.constantFrom(...IS_VALUES) }),
  fc.record({ kind: fc.constant('has' as const), what: fc.constantFrom(...HAS_VALUES) }),
);

/** Queries over the given leaves, in no normal form: empty and single parts, double `not`. */
export function queryOf(leaf: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  const { query } = fc.letrec<{ query: Query }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 6, depthSize: 'medium', withCrossShrink: true },
      { weight: 4, arbitrary: leaf },
      { weight: 1, arbitrary: fc.constant({ kind: 'all' as const }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('query'), { maxLength: 4 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('not' as const), part: tie('query') }),
      },
    ),
  }));
  return query;
}

/** Any query. */
export const anyQuery = queryOf(fc.oneof(textTerm, filter));
