import { assertNever } from '../assert-never.ts';
import { STATUSES } from '../paper.ts';
import type { Day, Filter, Range } from '../query/ast.ts';
import { type ColumnArrays, FLAGS } from './columns.ts';
import { invert } from './marks.ts';
import { RATING_BITS, RATING_SHIFT, STARRED_BIT, STATUS_BITS } from './state-byte.ts';
import type { TagLists } from './tag-lists.ts';
import type { TagTable } from './tag-table.ts';

/** What filters look at. */
export type Facts = { columns: ColumnArrays; tags: TagTable; tagLists: TagLists; length: number };

/**
 * The time from `from` up to, not including, `to` that a range of days covers, in ms since 1970;
 * see `daysOf`.
 */
export type DaysOf = (range: Range<Day>, now: number) => { from: number; to: number };

const READ = STATUSES.indexOf('read');

/** A number of a date takes four digits for month and day. */
const YEAR = 10_000;

/**
 * Sets the byte of every paper that meets the condition, and clears all others. Papers that are
 * gone may come out either way.
 */
export function markFilter(
  filter: Filter,
  facts: Facts,
  days: (range: Range<Day>) => { from: number; to: number },
  into: Uint8Array,
): void {
  const { columns, tags, tagLists, length } = facts;
  switch (filter.kind) {
    case 'tag':
      tagLists.mark(tags.matching(filter.path), length, into);
      break;
    case 'status':
      markBits(columns.states, length, STATUS_BITS, STATUSES.indexOf(filter.status), into);
      break;
    case 'year':
      markYears(columns.published, length, filter.range, into);
      break;
    case 'rating':
      markRatings(columns.states, length, filter.range, into);
      break;
    case 'added':
      markTimes(columns.addedAt, length, days(filter.range), into);
      break;
    case 'read':
      markTimes(columns.statusAt, length, days(filter.range), into);
      keepRead(columns, length, into);
      break;
    case 'is':
      markState(filter.what, columns.states, length, into);
      break;
    case 'has':
      markPresence(filter.what, facts, into);
      break;
    default:
      assertNever(filter);
  }
}

function markState(
  what: 'starred' | 'read' | 'unread',
  states: Uint8Array,
  length: number,
  into: Uint8Array,
): void {
  if (what === 'starred') markBits(states, length, STARRED_BIT, STARRED_BIT, into);
  else markBits(states, length, STATUS_BITS, READ, into);
  if (what === 'unread') invert(into);
}

function markPresence(
  what: (Filter & { kind: 'has' })['what'],
  { columns, tagLists, length }: Facts,
  into: Uint8Array,
): void {
  if (what === 'tag') tagLists.markAny(length, into);
  else if (what !== 'highlight') markBits(columns.flags, length, FLAGS[what], FLAGS[what], into);
  else {
    const { highlights } = columns;
    for (let nr = 0; nr < length; nr += 1) into[nr] = (highlights[nr] ?? 0) > 0 ? 1 : 0;
  }
}

/** A paper without a date is of no year. */
function markYears(
  published: Uint32Array,
  length: number,
  range: Range<number>,
  into: Uint8Array,
): void {
  const { from, to } = bounds(range);
  for (let nr = 0; nr < length; nr += 1) {
    const year = Math.floor((published[nr] ?? 0) / YEAR);
    into[nr] = year > 0 && year >= from && year <= to ? 1 : 0;
  }
}

function markRatings(
  states: Uint8Array,
  length: number,
  range: Range<number>,
  into: Uint8Array,
): void {
  const { from, to } = bounds(range);
  for (let nr = 0; nr < length; nr += 1) {
    const rating = ((states[nr] ?? 0) >> RATING_SHIFT) & RATING_BITS;
    into[nr] = rating >= from && rating <= to ? 1 : 0;
  }
}

/** Clears the marks of papers that are not read, or of which the time is not known. */
function keepRead({ states, statusAt }: ColumnArrays, length: number, into: Uint8Array): void {
  for (let nr = 0; nr < length; nr += 1) {
    const isRead = ((states[nr] ?? 0) & STATUS_BITS) === READ;
    if (!isRead || statusAt[nr] === 0) into[nr] = 0;
  }
}

/** Marks the papers of which the bits of a mask have a value. */
export function markBits(
  column: Uint8Array,
  length: number,
  mask: number,
  value: number,
  into: Uint8Array,
): void {
  for (let nr = 0; nr < length; nr += 1) into[nr] = ((column[nr] ?? 0) & mask) === value ? 1 : 0;
}

function markTimes(
  column: Float64Array,
  length: number,
  { from, to }: { from: number; to: number },
  into: Uint8Array,
): void {
  for (let nr = 0; nr < length; nr += 1) {
    const time = column[nr] ?? 0;
    into[nr] = time >= from && time < to ? 1 : 0;
  }
}

/** The smallest and the largest whole number of a range. */
function bounds({ from, fromOpen, to, toOpen }: Range<number>): { from: number; to: number } {
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : fromOpen ? Math.floor(from) + 1 : from,
    to: to === null ? Number.POSITIVE_INFINITY : toOpen ? Math.ceil(to) - 1 : to,
  };
}
