import { tagPath } from '../tag-path.ts';
import { foldText } from '../text.ts';
import type { Query } from './ast.ts';
import { type Field, hasValueOf, isValueOf, statusOf } from './fields.ts';
import { parseRange } from './ranges.ts';
import { DAYS, RATINGS, YEARS } from './scales.ts';

/** The condition that a value of a field stands for, or null when it is no value of the field. */
export function termOf(field: Field, text: string, isQuoted: boolean): Query | null {
  switch (field) {
    case 'tag': {
      const path = tagPath(text);
      return path === null ? null : { kind: 'tag', path };
    }
    case 'status': {
      const status = statusOf(text);
      return status && { kind: 'status', status };
    }
    case 'year': {
      const range = parseRange(text.replace(/^(\d{4})[-–](\d{4})$/, '$1..$2'), YEARS);
      return range && { kind: 'year', range };
    }
    case 'rating': {
      const range = parseRange(text, RATINGS);
      return range && { kind: 'rating', range };
    }
    case 'added':
    case 'read': {
      const range = parseRange(text, DAYS);
      return range && { kind: field, range };
    }
    case 'is': {
      const what = isValueOf(text);
      return what && { kind: 'is', what };
    }
    case 'has': {
      const what = hasValueOf(text);
      return what && { kind: 'has', what };
    }
    default:
      return foldText(text) === '' ? null : { kind: 'text', field, text, phrase: isQuoted };
  }
}
