import { type Formula, findFormulas } from './tex/formulas.ts';
import { PlainReader } from './tex/plain-reader.ts';

/** A run of a text with TeX: a formula without its delimiters, or the text between formulas. */
export type TexSegment = { math: boolean; text: string };

/**
 * Splits text at its formulas: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, when balanced; anything else is
 * text, as are `\$` and prices such as "$5 and $6" (see `findFormulas`).
 *
 * The segments' texts in order are the input without the delimiters of formulas, character for
 * character; a text without formulas is one segment, the empty text none. Text segments are raw:
 * pass them through `texToText` to show them.
 */
export function splitMath(text: string): TexSegment[] {
  const segments: TexSegment[] = [];
  let at = 0;
  const addText = (to: number) => {
    if (to > at) segments.push({ math: false, text: text.slice(at, to) });
  };
  for (const formula of findFormulas(text)) {
    addText(formula.from);
    segments.push({ math: true, text: text.slice(formula.start, formula.end) });
    at = formula.to;
  }
  addText(text.length);
  return segments;
}

/**
 * The plain reading of a text with TeX, for accessible names, sorting and citekeys: symbols and
 * accents as Unicode, commands and braces gone, powers raised where Unicode can
 * (`PanGu-$α$` gives "PanGu-α", `E$^2$-LLM` "E²-LLM"). Text without TeX comes back as it is.
 */
export function texToText(text: string): string {
  if (!/[$\\{~]/.test(text)) return text;
  const formulas = new Map<number, Formula>();
  for (const formula of findFormulas(text)) formulas.set(formula.from, formula);
  return new PlainReader(text, formulas).read(0, text.length, false);
}
