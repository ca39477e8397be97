import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../../shared/query/ast.ts';
import { normalise } from '../../../shared/query/normalise.ts';
import { anyQuery, queryOf } from './arbitrary.ts';

const a: Query = { kind: 'tag', path: 'a' };
const b: Query = { kind: 'tag', path: 'b' };
const all: Query = { kind: 'all' };
const none: Query = { kind: 'not', part: all };

const text = (words: string, phrase = false): Query => ({
  kind: 'text',
  field: null,
  text: words,
  phrase,
});

/** True for a paper with the given tags: what a query of tags means. */
function holds(query: Query, tags: readonly string[]): boolean {
  if (query.kind === 'all') return true;
  if (query.kind === 'and') return query.parts.every((part) => holds(part, tags));
  if (query.kind === 'or') return query.parts.some((part) => holds(part, tags));
  if (query.kind === 'not') return !holds(query.part, tags);
  return query.kind === 'tag' && tags.includes(query.path);
}

describe('normalise', () => {
  it.each<[string, Query, Query]>([
    ['and of nothing', { kind: 'and', parts: [] }, all],
    ['or of nothing', { kind: 'or', parts: [] }, none],
    ['and of one', { kind: 'and', parts: [a] }, a],
    [
      'nested and',
      { kind: 'and', parts: [a, { kind: 'and', parts: [b, all] }] },
      {
        kind: 'and',
        parts: [a, b],
      },
    ],
    ['or with all', { kind: 'or', parts: [a, all] }, all],
    ['and with none', { kind: 'and', parts: [a, none] }, none],
    ['double not', { kind: 'not', part: { kind: 'not', part: a } }, a],
    [
      'several words',
      text('long context'),
      { kind: 'and', parts: [text('long'), text('context')] },
    ],
    ['an operator as a word', text('OR'), text('or')],
    ['a sign as a word', text('-#a:'), text('a')],
    ['a field as a word', text('tag:a'), { kind: 'and', parts: [text('tag'), text('a')] }],
    ['no letter', text('&'), all],
    ['a phrase with blanks', text(' a\n b ', true), text('a b', true)],
    ['a tag without name', { kind: 'tag', path: ' / ' }, all],
    [
      'a year between nothing',
      {
        kind: 'year',
        range: { from: null, fromOpen: true, to: null, toOpen: true },
      },
      all,
    ],
  ])('%s', (_name, query, normal) => {
    expect(normalise(query)).toEqual(normal);
  });

  it('takes identifiers as one value', () => {
    const key: Query = { kind: 'text', field: 'key', text: 'a (b)', phrase: false };
    expect(normalise(key)).toEqual({ ...key, phrase: true });
    expect(normalise(text('arXiv:2502.13922v3'))).toEqual({
      kind: 'text',
      field: 'arxiv',
      text: '2502.13922',
      phrase: false,
    });
  });

  it('finds the same papers', () => {
    const tags = ['a', 'b', 'c', 'd'];
    const leaf = fc.record({ kind: fc.constant('tag' as const), path: fc.constantFrom(...tags) });
    fc.assert(
      fc.property(queryOf(leaf), fc.subarray(tags), (query, chosen) => {
        expect(holds(normalise(query), chosen)).toBe(holds(query, chosen));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives what it is given when that is in normal form, without idle parts', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const normal = normalise(query);
        expect(normalise(normal)).toEqual(normal);
        const check = (each: Query, above: string) => {
          expect(each.kind === above || (each.kind === 'all' && above !== 'not')).toBe(false);
          if (each.kind === 'not') check(each.part, 'not');
          if (each.kind !== 'and' && each.kind !== 'or') return;
          expect(each.parts.length).toBeGreaterThan(1);
          for (const part of each.parts) check(part, each.kind);
        };
        if (normal.kind !== 'all') check(normal, '');
      }),
      { numRuns: 2000 },
    );
  });
});
