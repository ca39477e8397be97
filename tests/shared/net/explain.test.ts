import { describe, expect, it } from 'vitest';
import { explain } from '../../../shared/net/explain.ts';
import type { HttpResult } from '../../../shared/net/http-result.ts';

const NOON = Date.UTC(2026, 10, 4, 12);
const about = (result: HttpResult) => explain(result, { host: 'arxiv.org', now: NOON });

const RESULTS: HttpResult[] = [
  { kind: 'ok', status: 200, bytes: new Uint8Array(), url: 'https://arxiv.org/' },
  { kind: 'not-modified', url: 'https://arxiv.org/' },
  { kind: 'gone' },
  ...(
    [
      'private-address',
      'scheme',
      'downgrade',
      'loop',
      'too-many-redirects',
      'other-origin',
    ] as const
  ).map((reason): HttpResult => ({ kind: 'refused', reason })),
  { kind: 'too-large', limit: 10_000_000 },
  { kind: 'limited', notBefore: NOON + 1000 },
  ...[400, 401, 403, 404, 429, 451, 500, 503, 999].map(
    (status): HttpResult => ({ kind: 'http', status }),
  ),
  { kind: 'offline' },
  ...(['connect', 'idle', 'total'] as const).map(
    (stage): HttpResult => ({ kind: 'timeout', stage }),
  ),
  ...(
    [
      'cut-body',
      'bad-encoding',
      'bad-redirect',
      'tls',
      'connection',
      'protocol',
      'unexpected',
    ] as const
  ).map((detail): HttpResult => ({ kind: 'broken', detail, code: 'ECODE' })),
  { kind: 'cancelled' },
  { kind: 'working-offline' },
];

describe('explain', () => {
  it.each(RESULTS)('has two short sentences for %j', (result) => {
    const { title, hint } = about(result);
    for (const text of [title, hint]) {
      expect(text).toMatch(/^[A-Za-z].*\.$/);
      expect(text.length).toBeLessThan(100);
      expect(text).not.toMatch(/undefined|NaN|ECODE/);
    }
  });

  it('says different things differently', () => {
    expect(new Set(RESULTS.map((each) => about(each).title)).size).toBe(RESULTS.length);
  });

  it.each([
    [-5000, '1 second'],
    [1000, '1 second'],
    [59_000, '59 seconds'],
    [60_000, '1 minute'],
    [61_000, '2 minutes'],
    [3_600_000, '1 hour'],
    [86_400_000, '24 hours'],
  ])('says %i ms as %s', (ms, words) => {
    expect(about({ kind: 'limited', notBefore: NOON + ms }).hint).toBe(
      `It is asked again in ${words} at the earliest.`,
    );
  });

  it('says how much was too much', () => {
    expect(about({ kind: 'too-large', limit: 10_000_000 }).title).toBe(
      'arxiv.org sent more than 10 MB.',
    );
  });
});
