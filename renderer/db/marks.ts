import { type Change, patch } from '../../shared/operation.ts';
import type { Status } from '../../shared/paper.ts';
import { commitEach, type Progress, type Stored } from './bulk.ts';
import { library } from './library.ts';
import type { MarkRow } from './rows.ts';

/** Moves papers to a reading status. */
export function setStatus(
  paperIds: readonly string[],
  status: Status,
  progress?: Progress,
): Promise<Stored> {
  const fields = (row: MarkRow | undefined) =>
    statusOf(row) === status ? null : { status, statusAt: Date.now() };
  return change(paperIds, fields, progress);
}

/** Stars papers, or takes their stars away. */
export function setStarred(
  paperIds: readonly string[],
  starred: boolean,
  progress?: Progress,
): Promise<Stored> {
  const fields = (row: MarkRow | undefined) => (isStarred(row) === starred ? null : { starred });
  return change(paperIds, fields, progress);
}

/** Rates papers with 1 to 5 stars, or takes their ratings away with null. */
export function setRating(
  paperIds: readonly string[],
  rating: number | null,
  progress?: Progress,
): Promise<Stored> {
  const fields = (row: MarkRow | undefined) =>
    (row?.rating ?? null) === rating ? null : { rating };
  return change(paperIds, fields, progress);
}

/** Lets the check of bibliographies pass over what it finds in papers, or show it again. */
export function setIgnored(
  paperIds: readonly string[],
  name: string,
  ignored: boolean,
  progress?: Progress,
): Promise<Stored> {
  const fields = (row: MarkRow | undefined) => {
    const names = row?.ignored ?? [];
    if (names.includes(name) === ignored) return null;
    const left = names.filter((each) => each !== name);
    if (ignored) return { ignored: [...left, name] };
    return { ignored: left.length > 0 ? left : null };
  };
  return change(paperIds, fields, progress);
}

/** The reading status that a mark stands for. */
export function statusOf(row: MarkRow | undefined): Status {
  return row?.status ?? 'inbox';
}

/** Whether a mark has a star. */
export function isStarred(row: MarkRow | undefined): boolean {
  return row?.starred ?? false;
}

/** So many marks are looked up, and so many read in a row, at a time: the window stays free. */
const LOOKED_UP = 250;
const READ = 1000;

/**
 * Whether the marks of all these papers are so. It ends at the first that is not; many papers
 * cost one pass over all marks, which is several times as quick as looking each one up.
 */
export async function areAll(
  paperIds: readonly string[],
  is: (row: MarkRow | undefined) => boolean,
): Promise<boolean> {
  const { marks } = library().db;
  const first = await marks.bulkGet(paperIds.slice(0, LOOKED_UP));
  if (!first.every(is)) return false;
  if (paperIds.length <= LOOKED_UP) return true;
  const unmarked = new Set(paperIds);
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: MarkRow[] = await marks.where(':id').above(last).limit(READ).toArray();
    if (rows.some((row) => unmarked.delete(row.paperId) && !is(row))) return false;
    last = rows.at(-1)?.paperId;
  }
  return unmarked.size === 0 || is(undefined);
}

/** What is to change on a mark; null takes a field away. */
type MarkFields = { [Name in keyof MarkRow]?: MarkRow[Name] | null };

function change(
  paperIds: readonly string[],
  fields: (row: MarkRow | undefined) => MarkFields | null,
  progress?: Progress,
): Promise<Stored> {
  const plan = async (ids: readonly string[]) => {
    const rows = await library().db.marks.bulkGet([...ids]);
    return ids.map((paperId, index): Change | null => {
      const row = rows[index];
      const next = fields(row);
      return next && patch('marks', paperId, row ?? null, next);
    });
  };
  return commitEach(paperIds, plan, progress);
}
