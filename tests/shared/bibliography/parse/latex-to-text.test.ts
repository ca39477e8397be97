import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../../shared/bibliography/latex.ts';
import { latexToText } from '../../../../shared/bibliography/parse/latex-to-text.ts';

describe('latexToText', () => {
  it.each([
    ['{\\"u}ber M{\\"{u}}ller, \\"Oz', 'über Müller, Öz'],
    ["caf\\'e, \\'{\\i}, \\'\\i, \\`a, \\^{o}", 'café, í, í, à, ô'],
    ['Stra\\ss e, \\ss{}, {\\ss}, {\\o}re, \\O{}, {\\aa}', 'Straße, ß, ß, øre, Ø, å'],
    ['\\v{s} \\v s {\\v{s}} \\c{c} \\c c \\H{o} \\k{a} \\r a', 'š š š ç ç ő ą å'],
    [
      'Attention Is All You {Need}: {BERT} and {the Rest}',
      'Attention Is All You Need: BERT and the Rest',
    ],
    ['{{A Survey of {GPU}s}}', 'A Survey of GPUs'],
    ['lost {?{}}, asked {?}', 'lost \ufffd, asked ?'],
    ['pages 12--20 --- or so', 'pages 12–20 — or so'],
    ["``quoted'' and `single'", "“quoted” and ‘single'"],
    ['R\\&D, 50\\%, \\#1, a\\_b, \\{x\\}', 'R&D, 50%, #1, a_b, {x}'],
    ['Figure~2, a\\ b, a\\,b, a\\\\b', 'Figure 2, a b, a b, a b'],
    ['\\emph{very} \\textbf{bold} {\\em old} \\textsc{Sc}', 'very bold old Sc'],
    [
      '$O(n^2)$ and {$\\alpha$} and \\(x+1\\) and \\ensuremath{y_1}',
      '$O(n^2)$ and $\\alpha$ and $x+1$ and $y_1$',
    ],
    ['from \\$5 to \\$10', 'from \\$5 to \\$10'],
    ['H\\textsubscript{2}O, x\\textsuperscript{2}', 'H₂O, x²'],
    [
      '\\href{https://example.org}{a page}, \\url{https://example.org/a_b}',
      'a page, https://example.org/a_b',
    ],
    ['{\\noopsort{1973a}}1973, see\\footnote{not} this', '1973, see this'],
    ['\\unknown{kept} \\unknown', 'kept \\unknown'],
    ['well-known, no change', 'well-known, no change'],
    ['', ''],
  ])('reads %s', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  it('is the way back from what the exporter writes', () => {
    const letter = fc.constantFrom(
      ...'abcXYZ äöüßéèçñøåœłžőąąİ–—…«»„&%#_{}~^<>012 .,:;()+*/@'.split(''),
    );
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const text = letters.join('');
        for (const flavour of ['utf8', 'latex'] as const) {
          expect(latexToText(encodeText(text, flavour))).toBe(text);
        }
      }),
    );
  });

  it('reads anything in linear time and without throwing', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      '$',
      '"',
      "'",
      '`',
      '-',
      '~',
      'a',
      '\\"',
      '\\v',
      '\\emph',
      '\\href',
      ' ',
      '\\(',
      '\\)',
      'ü',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        expect(latexToText(text).length).toBeLessThanOrEqual(2 * text.length);
      }),
      { numRuns: 2000 },
    );
    for (const deep of ['{', '\\emph{', '\\"', "\\'{", '{\\"{']) {
      expect(typeof latexToText(deep.repeat(20_000))).toBe('string');
      expect(typeof latexToText(deep.repeat(20_000) + '}'.repeat(40_000))).toBe('string');
    }
  });
});
