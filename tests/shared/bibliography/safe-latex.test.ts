import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balances, isSafeLatex } from '../../../shared/bibliography/safe-latex.ts';

describe('isSafeLatex', () => {
  it.each([
    'Kites and {GPU}s',
    '{All of it}',
    'Schr{\\"o}dinger, Poincar\\\'e, \\v{S}koda, \\o, \\ss{}',
    '\\emph{in vitro} and {\\em old}',
    'Fig.~1 \\& 100\\%, a\\_b, \\$5, \\#1',
    "$x_i^2$ and $\\mathcal{O}(n \\log n)$ and $f'^2 + x_{i_j}^{2^n}$ and $\\left(\\frac{a}{b}\\right)$",
    '\\url{https://example.org/a_b%20c#d~e}',
    '\\url{www.example.org/a:b}',
    '\\href{mailto:a@example.org}{Ada}',
    'a \\{set\\}',
    '\\textasciitilde{} and \\ldots',
  ])('lets %j stand', (latex) => {
    expect(isSafeLatex(latex, 'utf8')).toBe(true);
  });

  it.each([
    ['a noncharacter', 'Kites \ufffe'],
    ['a replacement character', 'Kites \ufffd'],
    ['a lone brace', 'a } b {'],
    ['an escaped brace, which BibTeX counts', 'a \\{ b'],
    ['a brace that only BibTeX finds closed', 'a {b \\}'],
    ['bare signs', 'R & D'],
    ['a comment', '50% off'],
    ['an index outside formulas', 'a_b'],
    ['a lone dollar', 'for $5'],
    ['a power of a power', '$x^a^b$'],
    ['a formula that never closes', '$x'],
    ['a display', '$$x$$'],
    ['two indices within a group', '\u0024{x_i_j}^2$'],
    ['a prime after a power', "$x^2'$"],
    ['a fence without its partner', '$\\left( x$'],
    ['commands of packages', '$\\bm{x}$'],
    ['Unicode in a formula', '$α$'],
    ['an unknown command', '\\noopsort{a}b'],
    ['files', '\\input{/etc/passwd}'],
    ['an accent on nothing', '{\\v}'],
    ['a backslash at the end', 'kites\\'],
    ['commands in addresses', '\\url{\\x}'],
    ['an address that starts a program', '\\href{run:/bin/sh}{x}'],
    ['a script as an address', '\\url{ javascript:x}'],
    ['a file as an address', '\\url{file:///x}'],
    ['control characters', 'a\u0000b'],
    ['a hash in a formula', '$x#1$'],
  ])('does not let stand %s: %j', (_, latex) => {
    expect(isSafeLatex(latex, 'utf8')).toBe(false);
  });

  it('wants ASCII in the LaTeX flavour', () => {
    expect(isSafeLatex('Größe {GPU}', 'utf8')).toBe(true);
    expect(isSafeLatex('Größe {GPU}', 'latex')).toBe(false);
  });

  it('never throws, and lets nothing stand whose braces do not balance', () => {
    const pieces = fc.constantFrom('{', '}', '\\', '$', '%', 'a', ' ', '^', '\\frac', "\\'", '~');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
        const latex = list.join('');
        if (isSafeLatex(latex, 'utf8')) expect(balances(latex)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no longer than the text is long', () => {
    const nested = `${'{'.repeat(200_000)}${'}'.repeat(200_000)}`;
    expect(isSafeLatex(nested, 'utf8')).toBe(true);
    expect(isSafeLatex('$'.repeat(400_001), 'utf8')).toBe(false);
    expect(isSafeLatex("\\'{e}".repeat(100_000), 'utf8')).toBe(true);
  });
});
