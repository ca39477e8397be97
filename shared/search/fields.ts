import type { TextField } from '../query/ast.ts';

/** One bit for each field of words. */
export const FIELD_BITS = {
  title: 1,
  author: 2,
  tag: 4,
  note: 8,
  abstract: 16,
  venue: 32,
} as const;

/** A field of words. */
export type WordField = keyof typeof FIELD_BITS;

/** Every field of words. */
export const ALL_FIELDS = 63;

/** Fields whose values are found by their beginning as a whole, not by words. */
export type ValueField = 'author' | 'venue' | 'cat' | 'source' | 'arxiv' | 'doi' | 'key';

/** Begins the term that every paper has; its positions are where the fields begin. */
export const BOUNDS = '\u0001';

/** Begins terms that stand for a whole value. No word begins with it. */
const VALUE = '\u0002';

/** The first unit that words may begin with. */
export const FIRST_WORD = '\u0003';

/** Parts the value as it is compared from the value as written, where they differ. */
const WRITTEN = '\u0001';

/** Longer values are cut off here. */
const LONGEST_VALUE = 256;

/** The term of a value, `folded` as it is compared. */
export function valueTerm(field: ValueField, folded: string, written: string): string {
  const term = valuePrefix(field, folded);
  return written === folded ? term : `${term}${WRITTEN}${written.slice(0, LONGEST_VALUE)}`;
}

/** The beginning of the terms of values that begin so. */
export function valuePrefix(field: ValueField, folded: string): string {
  return `${VALUE}${field}:${folded.slice(0, LONGEST_VALUE)}`;
}

/** The beginning of the terms of one value, as far as they tell how it is written. */
export function writtenPrefix(prefix: string): string {
  return prefix + WRITTEN;
}

/** The value as written, from its term. */
export function writtenValue(term: string): string {
  const at = term.indexOf(WRITTEN);
  return at < 0 ? term.slice(term.indexOf(':') + 1) : term.slice(at + 1);
}

/** The value as it is compared, from its term. */
export function foldedValue(term: string): string {
  const at = term.indexOf(WRITTEN);
  return term.slice(term.indexOf(':') + 1, at < 0 ? term.length : at);
}

/** The field's bit when its words are indexed one by one, else 0. */
export function bitOf(field: TextField): number {
  return field in FIELD_BITS ? FIELD_BITS[field as WordField] : 0;
}
