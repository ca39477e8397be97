import type { Difference } from '../../../shared/bibliography/compare/differences.ts';
import type { EntryKind, KeyTrouble } from '../../db/judge-entries.ts';
import type { FileProblem } from './paper-reader.ts';

/** Which entries are listed: all, those of a kind, or those whose citekey is taken. */
export type EntryFilter = 'all' | EntryKind | 'clash';

/** An entry as a row of the review. */
export type EntryRow = {
  /** Its place in the file, from 0. */
  index: number;
  title: string;
  /** Authors and year. */
  byline: string;
  citekey: string;
  kind: EntryKind;
  key: KeyTrouble;
};

/** Something in which an entry and the library's paper differ. */
export type EntryField = Difference;

/** What a bibliography file holds, and what that means for the library. */
export type ReviewSummary = {
  counts: Record<EntryFilter, number>;
  /** How many entries have keywords, annotations and remarks. */
  keywords: number;
  annotations: number;
  remarks: number;
  /** How many comments, groups and the like the file has. */
  parts: number;
  /** The first problems of the file, and how many there are. */
  problems: FileProblem[];
  problemCount: number;
};

/** Whose value of a field stands. */
export type Side = 'mine' | 'theirs';

/** What the user decided on the entries; what is not in here is as it is by default. */
export type Decisions = {
  /** Entries that are not imported. */
  off: ReadonlySet<number>;
  /** Whose values stand where the two contradict each other. */
  conflicts: Side;
  /** For some entries, whose value of a field stands. */
  fields: ReadonlyMap<number, Readonly<Record<string, Side>>>;
};

/** Known papers get what they lack, and keep what they have. */
export const NOTHING_DECIDED: Decisions = { off: new Set(), conflicts: 'mine', fields: new Map() };

/** Whose value of a field stands. */
export function sideOf(
  { conflicts, fields }: Decisions,
  index: number,
  { field, kind }: Pick<EntryField, 'field' | 'kind'>,
): Side {
  const own = fields.get(index);
  // A field may be called as a prototype's property is.
  if (own && Object.hasOwn(own, field)) return own[field] ?? 'mine';
  return kind === 'fills' ? 'theirs' : conflicts;
}
