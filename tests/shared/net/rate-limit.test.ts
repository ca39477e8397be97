import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateLimitOf } from '../../../shared/net/rate-limit.ts';

const NOON = Date.UTC(2026, 10, 4, 12);
const SECONDS = NOON / 1000;

describe('rateLimitOf', () => {
  it.each([
    // Hugging Face, and draft-ietf-httpapi-ratelimit-headers-08 and later.
    [{ ratelimit: '"api";r=0;t=55' }, 0, 55],
    [{ ratelimit: '"api";r=499;t=12' }, 499, 12],
    [{ ratelimit: ' "a;r=9,t=9" ; r=3 ; t=7 ' }, 3, 7],
    [{ ratelimit: '"a";r=5;t=10, "b";r=0;t=20, "c";r=0;t=15' }, 0, 20],
    [{ ratelimit: '"a";r=5;t=10, "b";r=7;t=20' }, 5, 20],
    [{ ratelimit: '"a";t=10' }, null, 10],
    [{ ratelimit: ['"a";r=5;t=10', '"b";r=0;t=20'] }, 0, 20],
    // The drafts before.
    [{ ratelimit: 'limit=100, remaining=0, reset=30' }, 0, 30],
    [{ 'ratelimit-limit': '100', 'ratelimit-remaining': '4', 'ratelimit-reset': '30' }, 4, 30],
    // Before those.
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 0, 60],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SECONDS + 60) }, 0, 60],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOON + 60_000) }, 0, 60],
    [{ 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(SECONDS - 60) }, 0, 0],
    [{ 'x-ratelimit-reset': '60' }, null, 60],
    [{ 'x-ratelimit-remaining': 'none', 'x-ratelimit-reset': '60' }, null, 60],
  ])('reads %j', (headers, remaining, seconds) => {
    expect(rateLimitOf(headers, NOON)).toEqual({ remaining, resetMs: seconds * 1000 });
  });

  it.each([
    [{}],
    [{ ratelimit: '' }],
    [{ ratelimit: '"api";r=0' }],
    [{ ratelimit: '"api";r=0;t=-5' }],
    [{ ratelimit: '"api;r=0;t=55' }],
    [{ 'ratelimit-policy': '"fixed window";"api";q=500;w=300' }],
    [{ 'x-rate-limit-limit': '5', 'x-rate-limit-interval': '1s' }],
    [{ 'x-ratelimit-remaining': '0' }],
  ])('finds nothing in %j', (headers) => {
    expect(rateLimitOf(headers, NOON)).toBeNull();
  });

  it('never throws, and never looks back', () => {
    const part = fc.constantFrom(
      '"a"',
      ';',
      ',',
      'r=',
      't=',
      'reset=',
      '0',
      '1',
      '9'.repeat(12),
      '\\',
      '"',
    );
    const value = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    const names = ['ratelimit', 'ratelimit-reset', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (headers) => {
        const limit = rateLimitOf(headers, NOON);
        if (!limit) return;
        expect(limit.resetMs).toBeGreaterThanOrEqual(0);
        expect(limit.remaining ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
