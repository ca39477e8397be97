import { describe, expect, it } from 'vitest';
import { readDescription } from '../../../shared/feed/read-feed-abstract.ts';

const abstractOf = (markup: string, ...known: string[]) => readDescription(markup, known).abstract;

describe('readDescription', () => {
  it.each([
    [
      '<p>We fly <i>kites</i>.</p><p>They rise &amp; fall.</p>',
      'We fly kites.\n\nThey rise & fall.',
    ],
    [
      'Hard-wrapped\nlines of\ntext.\n\nTwo paragraphs.',
      'Hard-wrapped lines of text.\n\nTwo paragraphs.',
    ],
    ['<h3>Abstract</h3><p>We fly kites.</p>', 'We fly kites.'],
    ['Abstract: We fly kites.', 'We fly kites.'],
    ['ABSTRACT. We fly kites.', 'We fly kites.'],
    ['Summary\nWe fly kites.', 'Summary We fly kites.'],
    ['Abstract—We fly kites.', 'We fly kites.'],
    ['Abstract interpretation finds kites.', 'Abstract interpretation finds kites.'],
    ['Abstract Meaning Representation is a kite.', 'Abstract Meaning Representation is a kite.'],
    ['<script>alert(1)</script>We fly kites.', 'We fly kites.'],
    ['If $x<y$ and a < b, kites fly.', 'If $x<y$ and a < b, kites fly.'],
    ['safe\u202egnp.exe kites fly', 'safegnp.exe kites fly'],
    ['', ''],
    ['<img src="https://x.example.org/p.gif">', ''],
  ])('reads %j', (markup, abstract) => {
    expect(abstractOf(markup)).toBe(abstract);
  });

  it.each([
    ['Kites that learn'],
    ['<p>Kites That Learn.</p>'],
    ['Invented Letters, Volume 12, Issue 3, Page 1-10, March 2026.'],
    ['Ana Ferreira, Jo Pim<br>Invented Letters, vol. 12, no. 3, pp. 1–10 (2026) doi:10.5555/a.b'],
    ['Publication date: Available online 5 March 2026'],
    ['https://doi.org/10.5555/kites'],
  ])('finds no abstract in %j', (markup) => {
    expect(
      abstractOf(markup, 'Kites That Learn', 'Invented Letters', 'Ana Ferreira', 'Jo Pim'),
    ).toBe('');
  });

  it.each([
    ['<p>by Ana Ferreira, Jo Pim</p>\n\nKites rise.', 'Kites rise.'],
    ['<p>by Ana Ferreira, Jo Pim</p><p>Abstract</p><p>Kites rise.</p>', 'Kites rise.'],
    [
      `<p><b>Letters, Vol. 15, Pages 999: Kites That Learn</b></p><p>Invented Letters <a>doi:
       10.5555/a</a></p><p>Authors: Ana Ferreira Jo Pim </p><p>Kites rise.</p><p>They fall.</p>`,
      'Kites rise.\n\nThey fall.',
    ],
    // Others are named here, and headings may be words of the title.
    ['<p>by Otto Brandt</p><p>Kites rise.</p>', 'by Otto Brandt\n\nKites rise.'],
    ['<p>Kites</p><p>They rise.</p>', 'Kites\n\nThey rise.'],
  ])('leaves out what stands before the abstract in %j', (markup, abstract) => {
    expect(
      abstractOf(markup, 'Kites That Learn', 'Invented Letters', 'Ana Ferreira', 'Jo Pim'),
    ).toBe(abstract);
  });

  it("reads ScienceDirect's lines, in paragraphs or in one", () => {
    const facts = { abstract: '', date: 'April 2026', credit: 'A. Ferreira, Jo Pim' };
    expect(
      readDescription(
        '<p>Publication date: April 2026</p><p><b>Source:</b> Kites, Volume 12</p><p>Author(s): A. Ferreira, Jo Pim</p>',
        [],
      ),
    ).toMatchObject(facts);
    expect(
      readDescription(
        'Publication date: April 2026Source: Kites, Volume 12Author(s): A. Ferreira, Jo Pim',
        [],
      ),
    ).toMatchObject(facts);
    expect(
      readDescription(
        '<p>Publication date: Available online 5 March 2026</p><p>Source: Kites</p><p>We fly kites.</p>',
        [],
      ),
    ).toMatchObject({ abstract: 'We fly kites.', date: '5 March 2026' });
  });

  it("reads Nature's line", () => {
    expect(
      readDescription(
        '<p>Nature, Published online: 05 March 2026; <a href="https://x.example.org/a">doi:10.5555/s1-026</a></p>We fly kites.',
        [],
      ),
    ).toMatchObject({ abstract: 'We fly kites.', doi: '10.5555/s1-026' });
  });

  it('cuts what is longer than any abstract', () => {
    const abstract = abstractOf('kites fly. '.repeat(100_000));
    expect(abstract).toHaveLength(100_000);
    expect(abstract.endsWith('…')).toBe(true);
  });
});
