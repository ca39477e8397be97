import { assertNever } from '../assert-never.ts';
import { tagPath } from '../tag-path.ts';
import type { Query } from './ast.ts';
import { normaliseText } from './normalise-text.ts';
import { tidyRange } from './ranges.ts';
import { DAYS, RATINGS, YEARS } from './scales.ts';

/** Everything. */
const ALL: Query = { kind: 'all' };

/**
 * The query in the one form that printing and parsing keep: `and` and `or` flat, of at least two
 * parts, without parts that change nothing; no double `not`; words one by one; ranges as they can
 * be written (see `tidyRange`). It finds the same papers. Nothing at all is `not` of `all`.
 * `normalise(normalise(q))` equals `normalise(q)`.
 */
export function normalise(query: Query): Query {
  switch (query.kind) {
    case 'all':
      return ALL;
    case 'and':
      return joined('and', query.parts.map(normalise));
    case 'or':
      return joined('or', query.parts.map(normalise));
    case 'not': {
      const part = normalise(query.part);
      return part.kind === 'not' ? part.part : { kind: 'not', part };
    }
    case 'text':
      return joined('and', normaliseText(query));
    case 'tag': {
      const path = tagPath(query.path);
      return path === null ? ALL : { kind: 'tag', path };
    }
    case 'year':
      return ranged(tidyRange(query.range, YEARS), (range) => ({ kind: 'year', range }));
    case 'rating':
      return ranged(tidyRange(query.range, RATINGS), (range) => ({ kind: 'rating', range }));
    case 'added':
    case 'read': {
      const { kind } = query;
      return ranged(tidyRange(query.range, DAYS), (range) => ({ kind, range }));
    }
    case 'status':
    case 'is':
    case 'has':
      return query;
    default:
      return assertNever(query);
  }
}

function ranged<T>(ranges: readonly T[], filter: (range: T) => Query): Query {
  return joined('and', ranges.map(filter));
}

/** Parts in normal form, joined to one. */
function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  // Of "all" and "nothing", the one changes nothing and the other decides.
  const decides = flat.find(kind === 'and' ? isNothing : isAll);
  if (decides) return decides;
  const rest = flat.filter((part) => !isAll(part) && !isNothing(part));
  const [first] = rest;
  if (first === undefined) return kind === 'and' ? ALL : { kind: 'not', part: ALL };
  return rest.length === 1 ? first : { kind, parts: rest };
}

function isAll(query: Query): boolean {
  return query.kind === 'all';
}

function isNothing(query: Query): boolean {
  return query.kind === 'not' && query.part.kind === 'all';
}
