import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEndpoints } from '../../../electron/net/endpoints.ts';

const DEFAULTS = {
  huggingface: 'https://huggingface.co',
  'arxiv-api': 'https://export.arxiv.org',
  'arxiv-feed': 'https://rss.arxiv.org',
  crossref: 'https://api.crossref.org',
  datacite: 'https://api.datacite.org',
  doi: 'https://doi.org',
  openreview: 'https://api2.openreview.net',
  updates: 'https://example.org/lectern/updates',
};

describe('parseEndpoints', () => {
  it.each([undefined, '', ' \n', '{}', '{"unknown":"x","constructor":1}'])(
    'gives the real services for %j',
    (text) => {
      expect(parseEndpoints(text)).toEqual({
        ok: true,
        value: { urls: DEFAULTS, allowLoopback: new Set() },
      });
    },
  );

  it('gives servers that were set, which alone may be on this machine', () => {
    const text = JSON.stringify({
      huggingface: 'http://127.0.0.1:8080/',
      doi: 'http://127.0.0.1:8080/doi//',
      updates: 'https://localhost:8443',
    });
    expect(parseEndpoints(text)).toEqual({
      ok: true,
      value: {
        urls: {
          ...DEFAULTS,
          huggingface: 'http://127.0.0.1:8080',
          doi: 'http://127.0.0.1:8080/doi',
          updates: 'https://localhost:8443',
        },
        allowLoopback: new Set([
          'http://127.0.0.1:8080',
          'http://127.0.0.1:8080/doi',
          'https://localhost:8443',
        ]),
      },
    });
  });

  it.each([
    ['{', 'LECTERN_ENDPOINTS is not valid JSON.'],
    ['http://127.0.0.1', 'LECTERN_ENDPOINTS is not valid JSON.'],
    ['null', 'LECTERN_ENDPOINTS is not a JSON object.'],
    ['[]', 'LECTERN_ENDPOINTS is not a JSON object.'],
    ['"x"', 'LECTERN_ENDPOINTS is not a JSON object.'],
    ['{"doi":7}', 'LECTERN_ENDPOINTS has no http(s) address for "doi".'],
    ['{"doi":null}', 'LECTERN_ENDPOINTS has no http(s) address for "doi".'],
    ['{"doi":"127.0.0.1:80"}', 'LECTERN_ENDPOINTS has no http(s) address for "doi".'],
    ['{"doi":"file:///x"}', 'LECTERN_ENDPOINTS has no http(s) address for "doi".'],
    ['{"doi":"http://x/?a=b"}', 'LECTERN_ENDPOINTS has no http(s) address for "doi".'],
  ])('says what is wrong with %s', (text, message) => {
    expect(parseEndpoints(text)).toMatchObject({
      ok: false,
      failure: { code: 'bad-endpoints', message },
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), fc.webUrl())
            .map((each) => JSON.stringify(each)),
        ),
        (text) => {
          const reply = parseEndpoints(text);
          if (reply.ok) {
            for (const url of Object.values(reply.value.urls)) {
              expect(url === null || URL.canParse(`${url}/api`)).toBe(true);
            }
          }
        },
      ),
    );
  });
});
