import type { Status } from '../paper.ts';

/** Fields of text that a term may be limited to. */
export const TEXT_FIELDS = [
  'author',
  'title',
  'abstract',
  'note',
  'venue',
  'cat',
  'source',
  'arxiv',
  'doi',
  'key',
] as const;

/** A field of text. */
export type TextField = (typeof TEXT_FIELDS)[number];

/**
 * Words to find. `phrase`: given in quotes: whole words, next to each other. Else each word may be
 * the beginning of a longer one.
 */
export type TextTerm = { kind: 'text'; field: TextField | null; text: string; phrase: boolean };

/**
 * A day as written: `2025`, `2025-02`, `2025-02-19`; or an age such as `7d` (days), `2w`, `3m`,
 * `1y`.
 */
export type Day =
  | { kind: 'day'; text: string }
  | { kind: 'age'; count: number; unit: 'd' | 'w' | 'm' | 'y' };

/**
 * The values between two bounds; null is no bound, open a bound that is itself excluded. Days
 * stand in the order of time, so that "less than 7 days ago" is `from` the age of 7 days, open.
 */
export type Range<T> = { from: T | null; fromOpen: boolean; to: T | null; toOpen: boolean };

/** A condition that does not look at text. */
export type Filter =
  /** A parent covers its children; compared folded (case, accents). */
  | { kind: 'tag'; path: string }
  | { kind: 'status'; status: Status }
  /** The year of publication. */
  | { kind: 'year'; range: Range<number> }
  /** 0…5. */
  | { kind: 'rating'; range: Range<number> }
  /** `added:<7d` = less than 7 days ago; `read:>2025-01-01` = after that day. */
  | { kind: 'added' | 'read'; range: Range<Day> }
  | { kind: 'is'; what: 'starred' | 'read' | 'unread' }
  | { kind: 'has'; what: 'note' | 'highlight' | 'pdf' | 'code' | 'doi' | 'abstract' | 'tag' };

/** What papers are asked for. `normalise` gives the form in which equal queries look alike. */
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | TextTerm
  | Filter;
