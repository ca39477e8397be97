import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerPath } from '../../../shared/net/ledger-entry.ts';

const pathOf = (url: string) => ledgerPath(new URL(url));

describe('ledgerPath', () => {
  it.each([
    ['/works/10.1000%2F1?q=kites&rows=5', '/works/10.1000%2F1?q=kites&rows=5'],
    ['/', '/'],
    ['/?', '/'],
    ['/?q=key', '/?q=key'],
    ['/?api_key=abc', '/?api_key=…'],
    ['/?apikey=abc&q=1', '/?apikey=…&q=1'],
    ['/?x=1&API-Key=a%26b=c', '/?x=1&API-Key=…'],
    ['/?accessToken=abc', '/?accessToken=…'],
    ['/?access%5Ftoken=abc', '/?access%5Ftoken=…'],
    ['/?X-Amz-Signature=abc&X-Amz-Date=1', '/?X-Amz-Signature=…&X-Amz-Date=1'],
    ['/?key=abc', '/?key=…'],
    ['/?key=', '/?key='],
    ['/?mailto=me@example.org', '/?mailto=…'],
    ['/?keyword=a&author=b&monkey=c&postcode=d', '/?keyword=a&author=b&monkey=c&postcode=d'],
    ['/?%zz_token=abc', '/?%zz_token=…'],
    ['/?abc', '/?abc'],
  ])('shows %s as %s', (path, shown) => {
    expect(pathOf(`https://example.org${path}`)).toBe(shown);
  });

  it('has an end', () => {
    expect(pathOf(`https://example.org/${'a'.repeat(9000)}`)).toHaveLength(2000);
  });

  it('never shows what stands behind a key', () => {
    const name = fc.constantFrom('api_key', 'token', 'sig', 'user.password', 'AuthToken', 'jwt');
    const pair = fc.oneof(
      fc.tuple(name, fc.constant('s3cr3t')),
      fc.tuple(fc.constantFrom('q', 'page', ''), fc.webSegment()),
    );
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const query = pairs.map(([key, value]) => `${key}=${value}`).join('&');
        expect(pathOf(`https://example.org/?${query}`)).not.toContain('s3cr3t');
      }),
    );
  });
});
