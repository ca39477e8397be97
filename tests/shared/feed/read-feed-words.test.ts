import { describe, expect, it } from 'vitest';
import { firstDate, firstDay, lineOf, titleOf } from '../../../shared/feed/read-feed-words.ts';

describe('titleOf', () => {
  it.each([
    ['Salt & <i>Pepper</i>: A Study of <b>Noise</b>', 'Salt & Pepper: A Study of Noise'],
    ['A title\n  of two lines', 'A title of two lines'],
    ['Salt &amp; Pepper', 'Salt & Pepper'],
    ['H<sub>2</sub>O at 10<sup>-3</sup> K', 'H₂O at 10⁻³ K'],
    ['Bounds if $x<1$ for the <mask> token', 'Bounds if $x<1$ for the <mask> token'],
    [
      String.raw`Erd\H{o}s in $\mathcal{O}(n\log^{2} n)$`,
      String.raw`Erd\H{o}s in $\mathcal{O}(n\log^{2} n)$`,
    ],
    ['Kites. (arXiv:2203.01250v3 [cs.LG] UPDATED)', 'Kites'],
    ['Kites (arXiv and others)', 'Kites (arXiv and others)'],
    ['Sensors, Vol. 26, Pages 999: Kites: A Study', 'Kites: A Study'],
    ['Kites of Sensors, Vol. 26: A Reply', 'Kites of Sensors, Vol. 26: A Reply'],
    ['0', '0'],
    ['safe\u202egnp.exe\u0007', 'safegnp.exe'],
    ['<script>x</script>', ''],
    ['', ''],
  ])('reads %j', (markup, title) => {
    expect(titleOf(markup)).toBe(title);
  });

  it('cuts what is longer than any title', () => {
    const title = titleOf('kites '.repeat(10_000));
    expect(title.length).toBeLessThanOrEqual(4000);
    expect(title.endsWith('…')).toBe(true);
  });
});

describe('lineOf', () => {
  it('gives one short line', () => {
    expect(lineOf('<b>a</b>\nb')).toBe('a b');
    expect(lineOf('x'.repeat(1000), 10)).toBe('xxxxxxxxx…');
  });
});

describe('dates', () => {
  it.each([
    [['soon', 'Thu, 05 Mar 2026 24:00:00 EST', '2026-04-01'], '2026-03-05'],
    [['2026-03-05T23:30:00-08:00'], '2026-03-05'],
    [['0001-01-01T00:00:00Z', '2026-03-05'], '2026-03-05'],
    [['Thu, 01 Jan 3970 00:00:00 GMT'], undefined],
    [['2026-03', 'March 2026'], undefined],
    [[], undefined],
  ])('finds the first day in %j', (texts, day) => {
    expect(firstDay(texts)).toBe(day);
  });

  it.each([
    [['soon', '2026-03', '2026-04-01'], '2026-03'],
    [['2026'], '2026'],
    [['March 2026'], '2026-03'],
    [['Sept. 2026'], '2026-09'],
    [['2026-13'], undefined],
    [['1066'], undefined],
  ])('finds the first date in %j', (texts, date) => {
    expect(firstDate(texts)).toBe(date);
  });
});
