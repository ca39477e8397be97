import { parameterOf, secondsOf, splitField } from './headers.ts';

/** What a cache counts to at most: RFC 9111 §1.2.2. */
const LONGEST_MS = 2 ** 31 * 1000;

/**
 * For how long an answer stays fresh: `max-age` less the `Age` it already had when it came (RFC
 * 9111 §4.2), 0 for `no-cache` and `no-store`; null when nothing is said. `s-maxage` is for caches
 * that many people share.
 */
export function maxAgeMs(cacheControl: string | undefined, age?: string): number | null {
  if (cacheControl === undefined) return null;
  const directives = splitField(cacheControl, ',').map(parameterOf);
  // `no-cache="set-cookie"` speaks of that field only.
  if (directives.some(([name, value]) => /^no-(?:cache|store)$/.test(name) && value === ''))
    return 0;
  // Of two that differ the first one counts, and one that cannot be read means stale: §4.2.1.
  const found = directives.find(([name]) => name === 'max-age');
  if (!found) return null;
  const fresh = Math.min(secondsOf(found[1]) ?? 0, LONGEST_MS);
  return Math.max(0, fresh - (secondsOf(age) ?? 0));
}
