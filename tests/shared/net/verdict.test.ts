import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, waitAfterAnswer } from '../../../shared/net/verdict.ts';

const NOON = Date.UTC(2026, 10, 4, 12);

describe('judge', () => {
  it.each([
    [200, {}, { kind: 'ok' }],
    [200, { location: '/b' }, { kind: 'ok' }],
    [304, {}, { kind: 'not-modified' }],
    [410, { 'retry-after': '5' }, { kind: 'gone' }],
    [500, { 'retry-after': '5' }, { kind: 'http' }],
    [429, {}, { kind: 'http' }],
    [429, { 'retry-after': 'soon' }, { kind: 'http' }],
    [429, { 'retry-after': '5' }, { kind: 'limited', waitMs: 5000 }],
    [503, { 'retry-after': '5', ratelimit: '"a";r=0;t=99' }, { kind: 'limited', waitMs: 5000 }],
    [429, { ratelimit: '"a";r=7;t=99' }, { kind: 'limited', waitMs: 100_000 }],
    [302, {}, { kind: 'http' }],
    [
      308,
      { location: '/b', 'retry-after': '5' },
      { kind: 'redirect', location: '/b', isPermanent: true, waitMs: 5000 },
    ],
    [302, { location: '' }, { kind: 'redirect', location: '', isPermanent: false, waitMs: null }],
  ])('%i %j', (status, headers, verdict) => {
    expect(judge(status, headers, NOON)).toEqual(verdict);
  });

  it('never throws, and never waits longer than a day', () => {
    const names = ['location', 'retry-after', 'ratelimit', 'x-ratelimit-reset'];
    const headers = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string(), fc.nat().map(String)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), headers, (status, each) => {
        const verdict = judge(status, each, NOON);
        const waitMs = 'waitMs' in verdict ? verdict.waitMs : waitAfterAnswer(each, NOON);
        if (waitMs !== null) expect(waitMs >= 1000 && waitMs <= 86_400_000).toBe(true);
      }),
    );
  });
});

describe('waitAfterAnswer', () => {
  it('waits only when nothing is left', () => {
    expect(waitAfterAnswer({ ratelimit: '"api";r=0;t=55' }, NOON)).toBe(56_000);
    expect(waitAfterAnswer({ ratelimit: '"api";r=1;t=55' }, NOON)).toBeNull();
    expect(waitAfterAnswer({ 'x-ratelimit-reset': '55' }, NOON)).toBeNull();
    expect(waitAfterAnswer({}, NOON)).toBeNull();
  });
});
