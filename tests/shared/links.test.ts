import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOf } from '../../shared/links.ts';

describe('linksOf', () => {
  it('leads to abstract page, PDF, publisher and code, in this order', () => {
    const paper = {
      arxivId: '2412.12735',
      doi: '10.18653/v1/2025.acl-long.1603',
      code: 'https://github.com/kiaia/GIRAFFE',
    };
    expect(linksOf(paper)).toEqual([
      { kind: 'abstractPage', url: 'https://arxiv.org/abs/2412.12735' },
      { kind: 'pdf', url: 'https://arxiv.org/pdf/2412.12735' },
      { kind: 'publisher', url: 'https://doi.org/10.18653/v1/2025.acl-long.1603' },
      { kind: 'code', url: 'https://github.com/kiaia/GIRAFFE' },
    ]);
  });

  it('leads nowhere when nothing is known', () => {
    expect(linksOf({})).toEqual([]);
    expect(linksOf({ arxivId: '', doi: '', code: '' })).toEqual([]);
  });

  it('keeps the slash of old arXiv ids', () => {
    expect(linksOf({ arxivId: 'hep-th/9901001' })[0]?.url).toBe(
      'https://arxiv.org/abs/hep-th/9901001',
    );
  });

  it('leads to the web and nowhere else', () => {
    const hostile = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'vbscript:x',
      'no address',
    ];
    for (const url of hostile) expect(linksOf({ url, code: url, project: url })).toEqual([]);
    expect(linksOf({ url: 'https://example.org/a', project: 'http://example.org' })).toEqual([
      { kind: 'page', url: 'https://example.org/a' },
      { kind: 'project', url: 'http://example.org/' },
    ]);
  });

  it('gives a DOI back from its address, whatever characters it holds', () => {
    const doi = fc.string({ unit: 'grapheme', minLength: 1 }).map((end) => `10.1000/${end}`);
    fc.assert(
      fc.property(fc.oneof(doi, fc.constant('10.1002/(sici)1097<1::aid-x>3.0.co;2-#?')), (each) => {
        const url = new URL(linksOf({ doi: each })[0]?.url ?? '');
        expect(url.host).toBe('doi.org');
        expect(url.search + url.hash).toBe('');
        // A part that is only dots means a folder above: no DOI has one.
        if (!/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(each)) {
          expect(decodeURIComponent(url.pathname)).toBe(`/${each}`);
        }
      }),
    );
  });

  it('throws on no text at all', () => {
    expect(() => linksOf({ doi: '10.1000/\ud800' })).not.toThrow();
  });
});
