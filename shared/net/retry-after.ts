import { secondsOf } from './headers.ts';
import { parseHttpDate } from './http-date.ts';

/** A server is asked again after a second at the earliest… */
export const MIN_WAIT_MS = 1000;

/** …and after a day at the latest: nobody is shut out for good by a slip in a header. */
export const MAX_WAIT_MS = 24 * 60 * 60 * 1000;

/** A wait within these bounds; what is no number is the shortest. */
export function boundWait(ms: number): number {
  return Number.isNaN(ms) ? MIN_WAIT_MS : Math.min(Math.max(ms, MIN_WAIT_MS), MAX_WAIT_MS);
}

/**
 * `Retry-After` (RFC 9110 §10.2.3), seconds or a date, as a bounded number of milliseconds from
 * now; null when there is none or it cannot be read.
 */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const seconds = secondsOf(value);
  if (seconds !== null) return boundWait(seconds);
  const date = parseHttpDate(value, now);
  return date === null ? null : boundWait(date - now);
}
