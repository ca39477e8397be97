import type { Formula } from './ast.ts';
import { readFormula } from './parse.ts';

/** The formula that is used if the user sets none. It stays as it is: people know its keys. */
export const DEFAULT_FORMULA_TEXT = 'auth.lower + shorttitle(3,3) + year';

/** The same, read. */
export const DEFAULT_FORMULA: Formula = formulaOr(DEFAULT_FORMULA_TEXT, { alternatives: [] });

/** The formula of a text; another one where the text is none. */
export function formulaOr(text: string, otherwise: Formula): Formula {
  const read = readFormula(text);
  return read.ok ? read.formula : otherwise;
}
