import type { Row } from '../../shared/catalogue/row.ts';
import type { ListQuery } from '../../shared/catalogue.ts';
import type { SidebarCounts } from '../workers/messages.ts';

/**
 * What the window showed last: enough to paint it again at the next start before the library is
 * open, however large that is. It may be behind the library, as after a crash: it is shown until the
 * catalogue says what is there now, and nothing is worked out from it.
 */
export type FirstRows = {
  /** The numbering of the papers that `nr` belongs to. */
  build: string;
  query: ListQuery;
  /** How many papers the list has. */
  total: number;
  /** The place of the first of `rows` in the list. */
  from: number;
  rows: { nr: number; state: number; row: Row }[];
  counts: SidebarCounts;
};

const KEY = 'lectern-first-rows';

/** The rows to begin with, or null where there are none or another list is wanted. */
export function readFirstRows(query: ListQuery): FirstRows | null {
  try {
    const first: FirstRows | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    // One that an older version wrote lacks what is counted since.
    const isWhole = first?.counts.sources !== undefined;
    return first && isWhole && JSON.stringify(first.query) === JSON.stringify(query) ? first : null;
  } catch {
    return null;
  }
}

/** Stores the rows to begin with next time, a convenience: that it fails loses nothing. */
export function writeFirstRows(first: FirstRows): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(first));
  } catch {
    localStorage.removeItem(KEY);
  }
}
