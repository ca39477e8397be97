import { assertNever } from '../assert-never.ts';
import type { Query, TextTerm } from './ast.ts';
import { asValue, quoted } from './characters.ts';
import { printRange } from './ranges.ts';
import { DAYS, RATINGS, YEARS } from './scales.ts';

/** A query in normal form as text. */
export function textOf(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.parts
        .map((part) => (part.kind === 'or' ? bracketed(part) : textOf(part)))
        .join(' ');
    case 'or':
      return query.parts.map(textOf).join(' OR ');
    case 'not':
      return `-${isSingle(query.part) ? textOf(query.part) : bracketed(query.part)}`;
    case 'text':
      return textTerm(query);
    case 'tag':
      return `tag:${asValue(query.path)}`;
    case 'status':
      return `status:${query.status}`;
    case 'year':
      return `year:${printRange(query.range, YEARS)}`;
    case 'rating':
      return `rating:${printRange(query.range, RATINGS)}`;
    case 'added':
    case 'read':
      return `${query.kind}:${printRange(query.range, DAYS)}`;
    case 'is':
    case 'has':
      return `${query.kind}:${query.what}`;
    default:
      return assertNever(query);
  }
}

function bracketed(query: Query): string {
  return `(${textOf(query)})`;
}

function isSingle({ kind }: Query): boolean {
  return kind !== 'and' && kind !== 'or' && kind !== 'all';
}

function textTerm({ field, text, phrase }: TextTerm): string {
  const value = phrase ? quoted(text) : text;
  return field === null ? value : `${field}:${value}`;
}
