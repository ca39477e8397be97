import type { Formula } from './ast.ts';
import { DEFAULT_FORMULA_TEXT } from './default-formula.ts';
import { readFormula } from './parse.ts';

/** The formula that is used if the user sets none. */
export const DEFAULT_FORMULA: Formula = formulaOr(DEFAULT_FORMULA_TEXT, { alternatives: [] });

/** The formula of a text; another one where the text is none. */
export function formulaOr(text: string, otherwise: Formula): Formula {
  const read = readFormula(text);
  return read.ok ? read.formula : otherwise;
}
