import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostGroupOf } from '../../../shared/net/spacing.ts';

const groupOf = (url: string) => hostGroupOf(new URL(url));

describe('hostGroupOf', () => {
  it.each([
    ['https://arxiv.org/a', 'arxiv.org', 3000],
    ['https://export.arxiv.org/a', 'arxiv.org', 3000],
    ['https://RSS.arXiv.org./a', 'arxiv.org', 3000],
    ['http://arxiv.org:8080/a', 'arxiv.org', 3000],
    ['https://notarxiv.org/a', 'notarxiv.org', 1000],
    ['https://arxiv.org.example/a', 'arxiv.org.example', 1000],
    ['https://dblp.org/rec', 'dblp.org', 2000],
    ['https://dblp.uni-trier.de/rec', 'dblp.org', 2000],
    ['https://huggingface.co/api', 'huggingface.co', 1000],
    ['https://huggingface.co:8443/api', 'huggingface.co', 1000],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080', 0],
    ['http://localhost:8081/', 'localhost:8081', 0],
    ['http://[::1]:8082/', '[::1]:8082', 0],
    ['http://192.168.0.1/', '192.168.0.1', 1000],
  ])('puts %s into %s with %i ms', (url, name, spacingMs) => {
    expect(groupOf(url)).toEqual({ name, spacingMs });
  });

  it('spares nobody but this machine', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(groupOf(url).spacingMs).toBeGreaterThanOrEqual(1000);
      }),
    );
  });
});
