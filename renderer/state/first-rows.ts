import type { Row } from '../../shared/catalogue/row.ts';
import type { ListQuery } from '../../shared/catalogue.ts';
import { revisionSpan } from '../db/dirty.ts';
import { library } from '../db/library.ts';
import type { SidebarCounts } from '../workers/messages.ts';

/**
 * What the window showed last: enough to paint it again at the next start before anything else is
 * read, however large the library is. It holds for one revision of the ledger and one list.
 */
export type FirstRows = {
  revision: number;
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

const KEY = 'first-rows';

/** The rows to begin with, or null where the ledger has moved on or another list is wanted. */
export async function readFirstRows(query: ListQuery): Promise<FirstRows | null> {
  const { db } = library();
  const [stored, { revision }] = await Promise.all([db.meta.get(KEY), revisionSpan(db)]);
  const first = stored?.value as FirstRows | undefined;
  if (first?.revision !== revision) return null;
  return JSON.stringify(first.query) === JSON.stringify(query) ? first : null;
}

/** Stores the rows to begin with next time. */
export async function writeFirstRows(first: FirstRows): Promise<void> {
  await library().db.meta.put({ key: KEY, value: first });
}
