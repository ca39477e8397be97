import type { Change } from '../operation.ts';
import { STATUSES } from '../paper.ts';
import type { PaperMark } from './state-byte.ts';

/** What a change of a mark sets: fields that it does not name stay as they are. */
export type MarkChange = Partial<PaperMark> & { statusAt?: number };

/** The paper that a change is about; undefined for tables that the catalogue does not follow. */
export function paperOf({ table, key, before, after }: Change): string | undefined {
  if (table === 'marks' || table === 'notes') return String(key);
  if (table === 'taggings') return Array.isArray(key) ? key[0] : undefined;
  if (table !== 'highlights') return undefined;
  const id = (after ?? before)?.paperId;
  return typeof id === 'string' ? id : undefined;
}

/** What a change of a row of `marks` means; a removed row is an untouched paper. */
export function markChange({ after }: Change): MarkChange {
  if (after === null) return { status: 'inbox', statusAt: 0, starred: false, rating: 0 };
  const { status, statusAt, starred, rating } = after;
  return {
    ...('status' in after && { status: STATUSES.find((each) => each === status) ?? 'inbox' }),
    ...('statusAt' in after && { statusAt: typeof statusAt === 'number' ? statusAt : 0 }),
    ...('starred' in after && { starred: starred === true }),
    ...('rating' in after && { rating: typeof rating === 'number' ? rating : 0 }),
  };
}

/** Whether a paper has a note after a change of its row of `notes`; undefined when as before. */
export function noteChange({ after }: Change): boolean | undefined {
  if (after === null) return false;
  if (!('text' in after)) return undefined;
  return typeof after.text === 'string' && after.text.trim() !== '';
}

/** How many highlights more a paper has after a change of a row of `highlights`. */
export function highlightChange({ before, after }: Change): number {
  return Number(after !== null) - Number(before !== null);
}
