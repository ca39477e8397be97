import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeInGroups, encodeText } from '../../../shared/bibliography/latex.ts';

describe('encodeText', () => {
  it.each([
    ['&', '\\&'],
    ['%', '\\%'],
    ['$', '\\$'],
    ['#', '\\#'],
    ['_', '\\_'],
    ['~', '\\textasciitilde{}'],
    ['^', '\\textasciicircum{}'],
    ['\\', '\\textbackslash{}'],
    ['{', '\\textbraceleft{}'],
    ['}', '\\textbraceright{}'],
    ['<', '\\textless{}'],
    ['>', '\\textgreater{}'],
    ['|', '{$|$}'],
    ['\ufffd', '{?{}}'],
  ])('escapes %s in both flavours', (char, latex) => {
    expect(encodeText(char, 'utf8')).toBe(latex);
    expect(encodeText(char, 'latex')).toBe(latex);
  });

  it.each([
    ['é', "{\\'e}"],
    ['e\u0301', "{\\'e}"],
    ['Ö', '{\\"O}'],
    ['š', '{\\v s}'],
    ['ç', '{\\c c}'],
    ['ő', '{\\H o}'],
    ['å', '{\\aa}'],
    ['ß', '{\\ss}'],
    ['Ø', '{\\O}'],
    ['đ', '{\\dj}'],
    ['ș', '{\\textcommabelow s}'],
    ['ế', "{\\'{\\^e}}"],
    ['ệ', '{\\d{\\^e}}'],
    ['ǿ', "{\\'{\\o}}"],
    ['αβ', '{$\\alpha\\beta$}'],
    ['ώ', '{$\\acute{\\omega}$}'],
    ['Αο', '{$\\mathrm{A}o$}'],
    ['αo', '{$\\alpha$}o'],
    ['ωο', '{$\\omega o$}'],
    ['10⁻⁹', '10{\\textsuperscript{-9}}'],
    ['H₂O', 'H{\\textsubscript{2}}O'],
    ['≤∞', '{$\\leq\\infty$}'],
    ['–—', '--{}---'],
    ['“x”', "``x''"],
    ['𝛼', '{$\\alpha$}'],
    ['𝐱ﬁＡ', 'xfiA'],
    ['x⃗', '{$\\vec{x}$}'],
    ['☃', '☃'],
  ])('spells %j as %j in LaTeX and keeps it in UTF-8', (text, latex) => {
    expect(encodeText(text, 'latex')).toBe(latex);
    expect(encodeText(text, 'utf8')).toBe(text);
  });

  it('keeps what has no macro that pdflatex prints with T1', () => {
    const kept = 'Иван 中文 日本 한국 عربي עברית 🪁 👩‍👩‍👧 ơ ả';
    expect(encodeText(kept, 'latex')).toBe(kept);
  });

  it('drops joiners where there is nothing to join', () => {
    expect(encodeText('A\u200d and é\u200c', 'latex')).toBe("A and {\\'e}");
  });

  it('always balances braces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const flavour of ['utf8', 'latex'] as const) {
          expect(lowestAndLast(encodeText(text, flavour))).toEqual([0, 0]);
          expect(lowestAndLast(encodeInGroups(text, flavour))).toEqual([0, 0]);
        }
      }),
    );
  });
});

describe('encodeInGroups', () => {
  it.each([
    ['Pro & Co_#', 'Pro {\\&} Co{\\_}{\\#}'],
    ['T\\', 'T{\\textbackslash}'],
    ['{x}', '{\\textbraceleft}x{\\textbraceright}'],
    ['a|b', 'a{\\ensuremath{|}}b'],
    ['family=x', 'family{=}x'],
    ['Ābele', '{\\=A}bele'],
    ['αβ', '{\\ensuremath{\\alpha}}{\\ensuremath{\\beta}}'],
  ])('writes %j as %j: groups that BibTeX takes for letters', (part, latex) => {
    expect(encodeInGroups(part, 'latex')).toBe(latex);
  });
});

/** How deep braces go below zero, and where they end: `[0, 0]` when they balance. */
function lowestAndLast(latex: string): [number, number] {
  let depth = 0;
  let lowest = 0;
  for (const char of latex) {
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return [lowest, depth];
}
