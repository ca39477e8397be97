import type { TextTerm } from '../../../shared/query/ast.ts';
import type { SearchIndex } from '../../../shared/search/search-index.ts';

/** The numbers below `numbers` that an index finds for a term; every score must be sensible. */
export function numbersFound(
  index: SearchIndex,
  term: TextTerm,
  numbers: number,
  typos = false,
): number[] {
  const scores = new Float32Array(numbers);
  index.match(term, scores, { typos: typos ? 'all' : 'unmatched' });
  const found: number[] = [];
  scores.forEach((score, nr) => {
    if (!Number.isFinite(score) || score < 0) throw new Error(`a score of ${score}`);
    if (score > 0) found.push(nr);
  });
  return found;
}
