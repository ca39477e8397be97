import type { Paper } from '../paper.ts';
import type { Venue } from './venue.ts';

/** The date of an entry, as precise as it is printed: year, and month where there is one. */
export type EntryDate = { year?: number; month?: number };

/**
 * When a paper came out at its venue, or else as a preprint: of two dates the entry has the one that
 * belongs to it. Without a date, an arXiv identifier still tells year and month (`2502.13922`).
 */
export function entryDate(paper: Pick<Paper, 'published' | 'arxivId'>, venue: Venue): EntryDate {
  const first = firstVersion(paper);
  if (venue.kind === 'preprint') return first;
  const year = venue.year ?? first.year;
  return year === undefined ? {} : { year };
}

/** The date as the model has it: `2025-02`, `2025`. */
export function dateText({ year, month }: EntryDate): string | undefined {
  if (year === undefined) return undefined;
  const digits = String(year).padStart(4, '0');
  return month === undefined ? digits : `${digits}-${String(month).padStart(2, '0')}`;
}

function firstVersion({ published, arxivId }: Pick<Paper, 'published' | 'arxivId'>): EntryDate {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(published ?? '') ?? [];
  if (year !== undefined) return { year: Number(year), ...monthOf(month) };
  const [, yy, mm] = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)/.exec(arxivId ?? '') ?? [];
  if (yy === undefined) return {};
  // arXiv began in 1991.
  return { year: Number(yy) + (Number(yy) > 90 ? 1900 : 2000), ...monthOf(mm) };
}

function monthOf(digits: string | undefined): { month?: number } {
  const month = Number(digits);
  return month >= 1 && month <= 12 ? { month } : {};
}
