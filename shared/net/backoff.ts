import { MAX_WAIT_MS } from './retry-after.ts';

/** The first wait is up to a minute; each further one up to twice as long. */
const BASE_MS = 60_000;

/**
 * How long to wait after so many failures in a row when the server does not say: exponential with
 * full jitter, so that apps that failed together do not come back together
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). `random` gives a
 * number from 0 up to 1.
 */
export function backoffMs(
  failures: number,
  random: () => number,
  { baseMs = BASE_MS, capMs = MAX_WAIT_MS }: { baseMs?: number; capMs?: number } = {},
): number {
  const power = failures > 0 ? Math.floor(failures) : 0;
  const longest = Math.min(capMs, baseMs * 2 ** power);
  const part = random();
  return Math.floor(longest * (part > 0 ? Math.min(part, 1) : 0));
}
