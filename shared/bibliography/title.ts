import { type TexSegment, texToText } from '../tex.ts';
import { capitalRuns } from './capital-words.ts';
import { encodeInGroups, encodeTitleText, type Flavour } from './latex.ts';
import { mathToLatex } from './math.ts';

/**
 * A title as the inside of a field. Words that must keep their capitals stand in braces, and so do
 * formulas, because styles lower the rest (btxdoc §3.2; Better BibTeX does the same). The title as
 * a whole never does: that would take the choice from the style.
 */
export function encodeTitle(segments: readonly TexSegment[], flavour: Flavour): string {
  return segments.map((segment) => encodeSegment(segment, flavour)).join('');
}

function encodeSegment({ math, text }: TexSegment, flavour: Flavour): string {
  if (!math) return protectCapitals(text, flavour);
  const latex = mathToLatex(text, (inner) => encodeInGroups(inner, flavour));
  return latex === null ? protectCapitals(texToText(`$${text}$`), flavour) : `{$${latex}$}`;
}

function protectCapitals(text: string, flavour: Flavour): string {
  return capitalRuns(text)
    .map((run) => {
      const latex = encodeTitleText(run.text, flavour);
      return run.kept ? `{${latex}}` : latex;
    })
    .join('');
}
