import type { Day, Query, Range, TextTerm } from '../query/ast.ts';
import { type Facts, markFilter } from './filters.ts';
import { intersect, invert, unite } from './marks.ts';
import type { Pool } from './pool.ts';

/**
 * Finds the words of a term: writes a score above 0 for every paper that has them into `scores`,
 * which are zero before, at the paper's number. `typos` allows for mistyped words.
 */
export type TextMatcher = (
  term: TextTerm,
  scores: Float32Array,
  options: { typos: boolean },
) => void;

/** What a query is evaluated with. */
export type Means = {
  facts: Facts;
  text: TextMatcher;
  days: (range: Range<Day>) => { from: number; to: number };
  pool: Pool;
  /** Whether words that the papers shall have may be mistyped; those under NOT never are. */
  typos: boolean;
};

/**
 * Sets the byte of every paper that the query asks for, and clears all others; papers that are
 * gone may come out either way. The scores of the terms that a paper shall have (those not under
 * NOT) and has are added to `scores`.
 */
export function evaluate(
  query: Query,
  means: Means,
  into: Uint8Array,
  scores: Float32Array,
  wanted = true,
): void {
  switch (query.kind) {
    case 'all':
      into.fill(1);
      break;
    case 'and':
    case 'or':
      combine(query.kind === 'and', query.parts, means, into, scores, wanted);
      break;
    case 'not':
      evaluate(query.part, means, into, scores, !wanted);
      invert(into);
      break;
    case 'text':
      match(query, means, into, scores, wanted);
      break;
    default:
      markFilter(query, means.facts, means.days, into);
  }
}

/** True when the query asks for words that papers shall have. */
export function wantsText(query: Query, wanted = true): boolean {
  if (query.kind === 'text') return wanted;
  if (query.kind === 'not') return wantsText(query.part, !wanted);
  return 'parts' in query && query.parts.some((part) => wantsText(part, wanted));
}

function combine(
  isAnd: boolean,
  parts: readonly Query[],
  means: Means,
  into: Uint8Array,
  scores: Float32Array,
  wanted: boolean,
): void {
  into.fill(isAnd ? 1 : 0);
  const each = means.pool.bytes();
  for (const part of parts) {
    evaluate(part, means, each, scores, wanted);
    if (isAnd) intersect(into, each);
    else unite(into, each);
  }
  means.pool.free(each);
}

function match(
  term: TextTerm,
  { facts, text, pool, typos }: Means,
  into: Uint8Array,
  scores: Float32Array,
  wanted: boolean,
): void {
  const found = pool.scores();
  text(term, found, { typos: typos && wanted });
  for (let nr = 0; nr < facts.length; nr += 1) {
    const score = found[nr] ?? 0;
    into[nr] = score > 0 ? 1 : 0;
    if (wanted) scores[nr] = (scores[nr] ?? 0) + score;
  }
  pool.free(found);
}
