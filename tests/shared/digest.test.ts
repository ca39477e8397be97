import { describe, expect, it } from 'vitest';
import { type DigestGroup, digestHtml, digestMarkdown } from '../../shared/digest.ts';
import type { Paper } from '../../shared/paper.ts';

const paper = (change: Partial<Paper>): Paper => ({
  id: 'x',
  title: 'Kites',
  authors: [],
  topics: [],
  addedAt: 0,
  seenIn: [],
  origins: {},
  ...change,
});

const GROUPS: DigestGroup[] = [
  {
    name: 'A <b>journal</b>',
    papers: [
      paper({
        title: 'Kites_that $\\alpha$ [learn](javascript:x)',
        authors: 'abcdef'.split('').map((family) => ({ family })),
        arxivId: '2611.99991',
        published: '2026-11-20',
      }),
      paper({ title: '<script>alert(1)</script>', url: 'https://example.org/?a="b"&c' }),
      paper({ title: 'No link', url: 'javascript:alert(1)' }),
    ],
  },
];

describe('digestMarkdown', () => {
  it('is a heading for each group and a linked line for each paper, with nothing of theirs in force', () => {
    expect(digestMarkdown('New papers', GROUPS)).toBe(`# New papers

## A \\<b\\>journal\\</b\\>

- [Kites\\_that α \\[learn\\]\\(javascript:x\\)](<https://arxiv.org/abs/2611.99991>)  
  a, b, c, d, e, et al. · 2026-11-20
- [\\<script\\>alert\\(1\\)\\</script\\>](<https://example.org/?a=%22b%22&c>)
- No link
`);
  });
});

describe('digestHtml', () => {
  it('is a page in which every text stands for itself', () => {
    const page = digestHtml('New & old', GROUPS);
    expect(page).toContain('<title>New &amp; old</title>');
    expect(page).toContain('<h2>A &lt;b&gt;journal&lt;/b&gt;</h2>');
    expect(page).toContain('<a href="https://example.org/?a=%22b%22&amp;c">&lt;script&gt;');
    expect(page).toContain('<li>No link</li>');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('javascript:alert');
  });
});
