import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeInGroups } from '../../../shared/bibliography/latex.ts';
import { mathToLatex } from '../../../shared/bibliography/math.ts';

const same = (text: string) => text;

describe('mathToLatex', () => {
  it.each([
    ['x', 'x'],
    ['x_i^2 + \\alpha', 'x_i^2 + \\alpha'],
    ['α', '\\alpha'],
    ['αx', '\\alpha x'],
    ['α ≤ β_1', '\\alpha \\leq \\beta_1'],
    ['x²', 'x^{2}'],
    ['x⁻¹₂', 'x^{-1}_{2}'],
    ['^2', '^2'],
    ['x ^2 ^3', '{x^2}^3'],
    ['x^a^b', '{x^a}^b'],
    ["f''^2", "{f''}^2"],
    ['x^\\alpha', 'x^{\\alpha}'],
    ['x^\\mathrm{T}', 'x^{\\mathrm{T}}'],
    ['\\frac12', '\\frac{1}{2}'],
    ['\\frac{x^{2}}{\\sqrt[3]{y}}', '\\frac{x^{2}}{\\sqrt[3]{y}}'],
    ['\\mathcal{O}(n\\log n)', '\\mathcal{O}(n\\log n)'],
    ['\\left( a \\right.', '( a'],
    ['\\{x\\}', '\\lbrace x\\rbrace'],
    ['\\operatorname*{argmax}', '\\mathrm{argmax}'],
    ['\\boldsymbol{x}', '\\mathbf{x}'],
    ['\\text{a b}_i', '\\mbox{a b}_i'],
    ['50%', '50\\%'],
    ['50\\%', '50\\%'],
    ['a&b#', 'a\\&b\\#'],
    ['𝑥', 'x'],
    ['漢', '\\mbox{漢}'],
    ['x̂', '\\hat{x}'],
  ])('sets %j as %j', (formula, latex) => {
    expect(mathToLatex(formula, same)).toBe(latex);
  });

  it.each([
    ...['', ' ', '{', '}', 'x_{i', 'x}', 'x^', '_', '^^M', 'x^}', '\\frac{a}', '\\'],
    ...['a$b', '\\input{/etc/passwd}', '\\write18{id}', '\\def\\x{1}', '\\csname x\\endcsname'],
    ...['\\unknown', '\\\\', '\\text{$x$}', '\\mbox', '{'.repeat(50) + '}'.repeat(50)],
  ])('refuses %j', (formula) => {
    expect(mathToLatex(formula, same)).toBeNull();
  });

  it('lets nothing through but known commands, in balanced braces', () => {
    const piece = fc.constantFrom(
      ...['\\', '{', '}', '^', '_', '$', '%', '&', '#', '~', ' ', "'", 'x', '2', 'α', '²', '漢'],
      ...['\\alpha', '\\frac', '\\sqrt', '\\text', '\\left', '\\input', '\\hat', '\\{', '\\}'],
    );
    const formulas = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(formulas, (formula) => {
        const latex = mathToLatex(formula, (text) => encodeInGroups(text, 'latex'));
        if (latex === null) return;
        expect(latex).not.toMatch(/\\input|\^\^|(?<!\\)[%#&$]|\\[{}]/);
        let depth = 0;
        for (const char of latex) {
          depth += char === '{' ? 1 : char === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
