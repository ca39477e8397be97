import type { Query, TextField } from './query/ast.ts';
import { normalise } from './query/normalise.ts';
import { Parser, type QueryError } from './query/parser.ts';
import { textOf } from './query/text-of.ts';

export type { QueryError };

/** A query, or the first thing that is wrong with a text and what its other parts ask for. */
export type Parsed = { query: Query } | { error: QueryError; partial: Query };

/**
 * Reads what was typed into a query in normal form (see `normalise`); the README describes the
 * language. A text in which something is wrong or not finished gives one error and, as `partial`,
 * the query without that part, so that results stay while someone types. Never throws; the work
 * grows with the length of the text.
 */
export function parse(text: string): Parsed {
  const parser = new Parser(text);
  const query = normalise(parser.read());
  return parser.error ? { error: parser.error, partial: query } : { query };
}

/**
 * The query as text in its one canonical spelling, empty for everything. `parse(print(q))` is the
 * normal form of `q` if its brackets stand no deeper than can be read.
 */
export function print(query: Query): string {
  return textOf(normalise(query));
}

/** Text that is looked for: of a field, or of any. */
export type Word = { text: string; phrase: boolean; field: TextField | null };

/** The text that a query looks for, to be marked where it stands; not what it excludes. */
export function highlightWords(query: Query): Word[] {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(highlightWords);
  if (query.kind !== 'text') return [];
  const { text, phrase, field } = query;
  return [{ text, phrase, field }];
}
