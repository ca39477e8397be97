import { describe, expect, it } from 'vitest';
import { arxivAuthors, creditedAuthors } from '../../../shared/feed/read-feed-authors.ts';
import { formatName } from '../../../shared/names.ts';

const feed = {
  title: 'Invented Letters: Latest',
  address: 'https://www.letters.example.org/rss',
  home: 'https://letters.example.org/',
};
const names = (...credits: string[]) => creditedAuthors(credits, feed).map(formatName);

describe('creditedAuthors', () => {
  it.each([
    ['editor@journal.example.org (Ed Itor)', ['Ed Itor']],
    ['noreply@blogger.com (Ana Ferreira)', ['Ana Ferreira']],
    ['noreply@blogger.com (Unknown)', []],
    ['ed@example.org', []],
    ['mailto:ed@example.org', []],
    ['Ed Itor <ed@example.org>', ['Ed Itor']],
    ['Ed Itor &lt;ed@example.org&gt;', ['Ed Itor']],
    ['a@b.org (a@b.org)', []],
    ['Unknown', []],
    ['unknown author', []],
    ['N/A', []],
    ['admin', []],
    ['No-Reply', []],
    ['Invented letters -- latest', []],
    ['letters.example.org', []],
    ['https://letters.example.org/', []],
    ['www.letters.example.org', []],
    ['https://elsewhere.example.org/ana', []],
    ['by Ana Ferreira', ['Ana Ferreira']],
    ['<a href="/ana">Ana Ferreira</a>', ['Ana Ferreira']],
    ['<b>Ana</b> F&eacute;rreira', ['Ana Férreira']],
    ['Ana\u202e Ferreira\u0000', ['Ana Ferreira']],
    ['…', []],
    ['Anon Editor', ['Anon Editor']],
  ])('mends or drops %j', (credit, expected) => {
    expect(names(credit)).toEqual(expected);
  });

  it('reads several credits, each one name', () => {
    expect(names('Void, Karl Otto', 'Blank, L.', 'Unknown')).toEqual([
      'Karl Otto Void',
      'L. Blank',
    ]);
  });

  it('reads 5,000 names at most, and none longer than any name', () => {
    expect(names('Ana Ferreira, '.repeat(6000))).toHaveLength(5000);
    expect(names(...Array.from({ length: 6000 }, () => 'Ana Ferreira'))).toHaveLength(5000);
    expect(names('x'.repeat(100_000))[0]?.length).toBeLessThanOrEqual(300);
  });
});

describe('arxivAuthors', () => {
  it('reads TeX accents and drops affiliations', () => {
    const line = String.raw`Mirela T\u{a}nase (Univ. of \'Etretat, Nowhere), P. Erd\H{o}s, {\L}ukasz K\'{o}t`;
    expect(arxivAuthors([line]).map(formatName)).toEqual([
      'Mirela Tănase',
      'P. Erdős',
      'Łukasz Kót',
    ]);
  });
});
