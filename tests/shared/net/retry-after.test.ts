import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpDate } from '../../../shared/net/http-date.ts';
import {
  boundWait,
  MAX_WAIT_MS,
  MIN_WAIT_MS,
  retryAfterMs,
} from '../../../shared/net/retry-after.ts';

const NOON = Date.UTC(2026, 10, 4, 12);

describe('parseHttpDate', () => {
  // The examples of RFC 9110 §5.6.7, and the edges around them.
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sun Nov  6 08:49:37 1994', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sun Nov 16 08:49:37 1994', Date.UTC(1994, 10, 16, 8, 49, 37)],
    ['sun, 06 nov 1994 08:49:37 gmt', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Tuesday, 06-Nov-76 08:49:37 GMT', Date.UTC(2076, 10, 6, 8, 49, 37)],
    ['Friday, 06-Nov-77 08:49:37 GMT', Date.UTC(1977, 10, 6, 8, 49, 37)],
    ['Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
  ])('reads %s', (text, time) => {
    expect(parseHttpDate(text, NOON)).toBe(time);
  });

  it.each([
    '',
    '0',
    '2026-11-04T12:00:00Z',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Sun, 31 Feb 2026 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nix 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:49:37',
    'tomorrow',
  ])('takes %j for no date', (text) => {
    expect(parseHttpDate(text, NOON)).toBeNull();
  });

  it('reads what toUTCString writes', () => {
    const dates = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const time = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseHttpDate(date.toUTCString(), NOON)).toBe(time);
      }),
    );
  });
});

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['0', MIN_WAIT_MS],
    ['999999999999999999999', MAX_WAIT_MS],
    ['Wed, 04 Nov 2026 12:00:30 GMT', 30_000],
    ['Wed, 04 Nov 2026 11:59:00 GMT', MIN_WAIT_MS],
    ['Fri, 04 Dec 2026 12:00:00 GMT', MAX_WAIT_MS],
    [undefined, null],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
  ])('reads %j as %s', (value, ms) => {
    expect(retryAfterMs(value, NOON)).toBe(ms);
  });

  it('is bounded whatever is sent, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt().map(String)), fc.double(), (value, now) => {
        const ms = retryAfterMs(value, now);
        if (ms !== null) expect(ms >= MIN_WAIT_MS && ms <= MAX_WAIT_MS).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.double(), (ms) => {
        expect(boundWait(ms)).toBeGreaterThanOrEqual(MIN_WAIT_MS);
        expect(boundWait(ms)).toBeLessThanOrEqual(MAX_WAIT_MS);
      }),
    );
  });
});
