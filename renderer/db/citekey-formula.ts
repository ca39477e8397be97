import { DEFAULT_FORMULA_TEXT } from '../../shared/bibliography/citekey/default-formula.ts';

let formula = DEFAULT_FORMULA_TEXT;

/**
 * Sets the formula by which this thread makes new citekeys; one that cannot be read counts as the
 * default. The page follows the settings; a worker that makes citekeys has to be told.
 */
export function setCitekeyFormula(text: string): void {
  formula = text;
}

/** The formula by which this thread makes new citekeys. */
export function citekeyFormula(): string {
  return formula;
}
