import { fieldOf, type HeaderFields } from './headers.ts';
import { rateLimitOf } from './rate-limit.ts';
import { isPermanent, isRedirect } from './redirects.ts';
import { boundWait, retryAfterMs } from './retry-after.ts';

/** What an answer means, by its status and header fields. */
export type Verdict =
  | { kind: 'ok' | 'not-modified' | 'gone' }
  | { kind: 'redirect'; location: string; isPermanent: boolean; waitMs: number | null }
  | { kind: 'limited'; waitMs: number }
  | { kind: 'http' };

/** Judges an answer to a GET (RFC 9110 §15; 429: RFC 6585 §4). */
export function judge(status: number, headers: HeaderFields, now: number): Verdict {
  const location = fieldOf(headers, 'location');
  if (isRedirect(status) && location !== undefined) {
    const waitMs = retryAfterMs(fieldOf(headers, 'retry-after'), now);
    return { kind: 'redirect', location, isPermanent: isPermanent(status), waitMs };
  }
  if (status === 304) return { kind: 'not-modified' };
  if (status === 410) return { kind: 'gone' };
  if (status === 429 || status === 503) {
    const waitMs = waitAfterRefusal(headers, now);
    if (waitMs !== null) return { kind: 'limited', waitMs };
  }
  return { kind: hasContent(status) ? 'ok' : 'http' };
}

/** Whether a status comes with what was asked for. A part of it (206) was not asked for. */
export function hasContent(status: number): boolean {
  return status >= 200 && status <= 299 && status !== 206;
}

/** How long to leave a host alone whose answer was good but used up the limit; null if it did not. */
export function waitAfterAnswer(headers: HeaderFields, now: number): number | null {
  const limit = rateLimitOf(headers, now);
  return limit?.remaining === 0 ? pastReset(limit.resetMs) : null;
}

/** `Retry-After` goes before: draft-ietf-httpapi-ratelimit-headers §"RateLimit and Retry-After". */
function waitAfterRefusal(headers: HeaderFields, now: number): number | null {
  const asked = retryAfterMs(fieldOf(headers, 'retry-after'), now);
  if (asked !== null) return asked;
  const limit = rateLimitOf(headers, now);
  return limit && pastReset(limit.resetMs);
}

/** One second more, as Hugging Face's own client does: the reset is given in whole seconds. */
function pastReset(resetMs: number): number {
  return boundWait(resetMs + 1000);
}
