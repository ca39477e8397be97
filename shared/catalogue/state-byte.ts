import { STATUSES, type Status } from '../paper.ts';

/** What the user did with a paper, as rows and lists show it. */
export type PaperMark = {
  status: Status;
  starred: boolean;
  /** Stars from 1 to 5; 0 without rating. */
  rating: number;
};

/** The bits of the status: its place in `STATUSES`. */
export const STATUS_BITS = 0b111;

/** The bit of a starred paper. */
export const STARRED_BIT = 0b1000;

/** Where the bits of the rating begin, and what is left of them then. */
export const RATING_SHIFT = 4;
export const RATING_BITS = 0b111;

/** The bit of every paper that is there: a removed one is the byte 0. */
export const PRESENT_BIT = 0b1000_0000;

/** A paper's mark as one byte. */
export function stateByte({ status, starred, rating }: PaperMark): number {
  const stars = Math.min(Math.max(Math.trunc(rating), 0), 5);
  const star = starred ? STARRED_BIT : 0;
  return PRESENT_BIT | (stars << RATING_SHIFT) | star | Math.max(STATUSES.indexOf(status), 0);
}

/** The mark that a byte says. */
export function markOf(byte: number): PaperMark {
  return {
    status: STATUSES[byte & STATUS_BITS] ?? 'inbox',
    starred: (byte & STARRED_BIT) !== 0,
    rating: (byte >> RATING_SHIFT) & RATING_BITS,
  };
}
