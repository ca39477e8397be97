import { encodeText } from './latex.ts';
import { latexSegments } from './parse/latex-to-text.ts';
import { plainTitle } from './plain-title.ts';

/** A field that the model has no name for as one line of plain text. */
export function otherText(latex: string): string {
  return plainTitle(latexSegments(latex));
}

/** A line of text as a field that the model has no name for; `otherText` gives it back. */
export function otherOfText(text: string): string {
  // What TeX's fonts would make one sign of two stays two.
  return encodeText(text, 'utf8')
    .replace(/-(?=-)/g, '-{}')
    .replace(/'(?=')/g, "'{}")
    .replaceAll('`', '{\\textasciigrave}')
    .replace(/([!?])(?=\{\\textasciigrave)/g, '$1{}');
}
