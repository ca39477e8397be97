import { MATH_ACCENTS, MATH_CHARACTERS } from '../latex-characters.ts';

/** Characters by their spelling in a formula, the usual ones before those that share it. */
const BY_FORMULA = inverted(MATH_CHARACTERS);

const MARKS = inverted(MATH_ACCENTS);

function inverted(spellings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [char, latex] of spellings) if (!map.has(latex)) map.set(latex, char);
  return map;
}

/**
 * The character that a formula is as a whole, as `mathCharacter` spells it: `\alpha`,
 * `\acute{\alpha}`; null for others. A letter alone is that letter, not a Greek one.
 */
export function characterOf(formula: string): string | null {
  if (/^[a-z]$/i.test(formula)) return null;
  const whole = BY_FORMULA.get(formula);
  if (whole !== undefined) return whole;
  const [, macro = '', inside = ''] = /^(\\[a-z]+)\{(.{1,40})\}$/s.exec(formula) ?? [];
  const mark = MARKS.get(macro);
  if (mark === undefined) return null;
  const base = /^[A-Za-z]$/.test(inside) ? inside : characterOf(inside);
  return base === null ? null : (base + mark).normalize('NFC');
}
