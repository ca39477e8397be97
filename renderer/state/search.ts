import type { QueryError, Word } from '../../shared/query.ts';
import { highlightWords, parse } from '../../shared/query.ts';
import { useUi } from './ui.ts';

/** What is searched, as the page needs to know it. */
export type Search = {
  /** What keeps the query from being read whole, and where. */
  error: QueryError | null;
  /** The words to mark in rows and in the paper. */
  words: readonly Word[];
};

/** The last texts that were read: what is typed, and what the list on show answers. */
const known = new Map<string, Search>();
const KNOWN = 4;

/** The meaning of a query as typed; each is read once. */
export function searchOf(text: string): Search {
  const before = known.get(text);
  if (before) return before;
  const read = parse(text);
  const query = 'error' in read ? read.partial : read.query;
  const error = 'error' in read ? read.error : null;
  // One letter stands in every line: to mark it would tell nothing.
  const words = highlightWords(query).filter((word) => !/^\p{ASCII}$/u.test(word.text));
  const search = { error, words };
  for (const oldest of known.keys()) if (known.size >= KNOWN) known.delete(oldest);
  known.set(text, search);
  return search;
}

/** Follows what is searched. */
export function useSearch<T>(choose: (search: Search) => T): T {
  return useUi((ui) => choose(searchOf(ui.query.words)));
}
