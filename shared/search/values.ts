import { foldText } from '../text.ts';
import { seek } from './dictionary.ts';
import { foldedValue, type ValueField, valuePrefix, writtenValue } from './fields.ts';
import type { Layers } from './matching.ts';

/** Terms looked at; more begin with what was typed than anyone will choose from. */
const MAX_TERMS = 20_000;

/**
 * Values of a field, as written, that begin with what was typed; the most common first, then by the
 * alphabet. Counts may include papers that changed since the index file was written.
 */
export function valuesBeginning(
  { segment, deltas }: Layers,
  field: ValueField,
  typed: string,
  limit: number,
): string[] {
  const folds = field === 'author' || field === 'venue' || field === 'source';
  const prefix = valuePrefix(field, folds ? foldText(typed) : typed.trim().toLowerCase());
  const papers = new Map<string, number>();
  const add = (term: string, count: number) => {
    const value = writtenValue(term);
    // A source also has a term for each of its words but the first.
    if (field === 'source' && foldText(value) !== foldedValue(term)) return;
    papers.set(value, (papers.get(value) ?? 0) + count);
  };
  const cursor = segment ? seek(segment.dictionary, prefix) : null;
  for (let left = MAX_TERMS; cursor?.startsWith(prefix) && left > 0; left -= 1) {
    add(cursor.term, cursor.papers);
    if (!cursor.next()) break;
  }
  for (const delta of deltas) {
    for (const term of delta.terms(prefix)) add(term, delta.papersWith(term));
  }
  return [...papers]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([value]) => value);
}
