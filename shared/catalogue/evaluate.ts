import type { Day, Query, Range, TextTerm } from '../query/ast.ts';
import type { Typos } from '../query/typos.ts';
import { type Facts, markFilter } from './filters.ts';
import { intersect, invert, markPositive, unite } from './marks.ts';
import type { Pool } from './pool.ts';

/**
 * Finds the words of a term: writes a score above 0 for every paper that has them into `scores`,
 * which are zero before, at the paper's number. Gives whether mistyped words were looked for.
 */
export type TextMatcher = (
  term: TextTerm,
  scores: Float32Array,
  options: { typos: Typos },
) => boolean;

/** What a query is evaluated with. */
export type Means = {
  facts: Facts;
  text: TextMatcher;
  days: (range: Range<Day>) => { from: number; to: number };
  pool: Pool;
  typos: TypoSearch;
};

/**
 * How words that the papers shall have may be mistyped; those under NOT never are. Looking for
 * mistyped words takes milliseconds for each, so that it is done `left` times at the most.
 */
export type TypoSearch = { rule: Typos; left: number; used: boolean };

/** One look through the library for what a query asks. */
export class Evaluation {
  readonly #means: Means;
  readonly #scores: Float32Array;
  /** Whether no word has been looked for yet: all scores are zero. */
  #isUnscored = true;

  /** `scores`, all zero, get those of the terms that papers shall have (not under NOT) and have. */
  constructor(means: Means, scores: Float32Array) {
    this.#means = means;
    this.#scores = scores;
  }

  /**
   * Sets the byte of every paper that the query asks for, and clears all others; papers that are
   * gone may come out either way.
   */
  find(query: Query, into: Uint8Array): void {
    if (query.kind === 'and') this.#combine(query, into, true, true);
    else this.#part(query, into, true);
  }

  #part(query: Query, into: Uint8Array, wanted: boolean): void {
    switch (query.kind) {
      case 'all':
        into.fill(1);
        break;
      case 'and':
      case 'or':
        this.#combine(query, into, wanted, false);
        break;
      case 'not':
        this.#part(query.part, into, !wanted);
        invert(into);
        break;
      case 'text':
        this.#match(query, into, wanted);
        break;
      default:
        markFilter(query, this.#means.facts, this.#means.days, into);
    }
  }

  #combine(
    { kind, parts }: Query & { kind: 'and' | 'or' },
    into: Uint8Array,
    wanted: boolean,
    isWhole: boolean,
  ): void {
    const { pool } = this.#means;
    const [first, ...others] = parts;
    if (first) this.#part(first, into, wanted);
    else into.fill(kind === 'and' ? 1 : 0);
    const each = pool.bytes();
    for (const part of others) {
      this.#part(part, each, wanted);
      if (kind === 'or') unite(into, each);
      // Where that is the whole query, no further part brings a paper back.
      else if (!intersect(into, each) && isWhole) break;
    }
    pool.free(each);
  }

  #match(term: TextTerm, into: Uint8Array, wanted: boolean): void {
    const { facts, text, pool, typos } = this.#means;
    const isFirst = wanted && this.#isUnscored;
    const found = isFirst ? this.#scores : pool.scores();
    const isLooked = text(term, found, { typos: wanted && typos.left > 0 ? typos.rule : 'none' });
    if (isLooked) {
      typos.left -= 1;
      typos.used = true;
    }
    markPositive(found, into);
    if (isFirst) {
      this.#isUnscored = false;
      return;
    }
    if (wanted) addTo(this.#scores, found, facts.length);
    pool.free(found);
  }
}

function addTo(scores: Float32Array, more: Float32Array, length: number): void {
  for (let nr = 0; nr < length; nr += 1) scores[nr] = (scores[nr] as number) + (more[nr] as number);
}

/** True when the query asks for words that papers shall have. */
export function wantsText(query: Query, wanted = true): boolean {
  if (query.kind === 'text') return wanted;
  if (query.kind === 'not') return wantsText(query.part, !wanted);
  return 'parts' in query && query.parts.some((part) => wantsText(part, wanted));
}
