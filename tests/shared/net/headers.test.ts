import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxAgeMs } from '../../../shared/net/cache-control.ts';
import { contentCodings, parseContentType } from '../../../shared/net/content-type.ts';
import { fieldOf, parameterOf, splitField } from '../../../shared/net/headers.ts';

describe('a field', () => {
  it('of several lines is one list', () => {
    expect(fieldOf({ a: ['1', '2'] }, 'a')).toBe('1, 2');
    expect(fieldOf({ a: '1' }, 'a')).toBe('1');
    expect(fieldOf({}, 'a')).toBeUndefined();
  });

  it('is split outside quoted strings only', () => {
    expect(splitField('a, "b,c" ,"d\\",e",', ',')).toEqual(['a', '"b,c"', '"d\\",e"', '']);
    expect(splitField('"never closed, at all\\', ',')).toEqual(['"never closed, at all\\']);
  });

  it('has parameters', () => {
    expect(parameterOf('Charset = "ut\\f-8"')).toEqual(['charset', 'utf-8']);
    expect(parameterOf('no-store')).toEqual(['no-store', '']);
  });

  it('loses nothing by being split', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const joined = splitField(value, ',').join(',');
        expect(joined.replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
        parameterOf(value);
      }),
    );
  });
});

describe('maxAgeMs', () => {
  it.each([
    ['max-age=600', undefined, 600_000],
    ['public, MAX-AGE="600"', undefined, 600_000],
    ['max-age=600', '100', 500_000],
    ['max-age=600', '700', 0],
    ['max-age=600', 'old', 600_000],
    ['max-age=600, max-age=5', undefined, 600_000],
    ['max-age=0', undefined, 0],
    ['max-age=never', undefined, 0],
    ['max-age=-1', undefined, 0],
    ['max-age', undefined, 0],
    ['max-age=99999999999999', undefined, 2 ** 31 * 1000],
    ['no-store', undefined, 0],
    ['no-cache, max-age=600', undefined, 0],
    ['no-cache="set-cookie", max-age=600', undefined, 600_000],
    ['s-maxage=600', undefined, null],
    ['private', undefined, null],
    ['', undefined, null],
    [undefined, '100', null],
  ])('reads %j with age %j as %s', (field, age, ms) => {
    expect(maxAgeMs(field, age)).toBe(ms);
  });

  it('is bounded, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (extra, seconds, age) => {
        const ms = maxAgeMs(`${extra}, max-age=${seconds}`, age);
        expect(ms ?? 0).toBeGreaterThanOrEqual(0);
        expect(ms ?? 0).toBeLessThanOrEqual(2 ** 31 * 1000);
      }),
    );
  });
});

describe('a content type', () => {
  it.each([
    ['text/xml', { contentType: 'text/xml' }],
    [' Text/XML ; Charset=UTF-8', { contentType: 'text/xml', charset: 'utf-8' }],
    [
      'text/xml; a="x;charset=no"; charset="iso-8859-1"',
      { contentType: 'text/xml', charset: 'iso-8859-1' },
    ],
    ['text/xml; charset=', { contentType: 'text/xml' }],
    ['; charset=utf-8', { charset: 'utf-8' }],
    ['', {}],
    [undefined, {}],
  ])('%j is %j', (field, type) => {
    expect(parseContentType(field)).toEqual(type);
  });

  it('has codings in order', () => {
    expect(contentCodings(' GZIP , identity,, br')).toEqual(['gzip', 'br']);
    expect(contentCodings(undefined)).toEqual([]);
  });
});
