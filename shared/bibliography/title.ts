import { type TexSegment, texToText } from '../tex.ts';
import { encodeInGroups, encodeTitleText, type Flavour } from './latex.ts';
import { mathToLatex } from './math.ts';

/** A word with what belongs to it: "GPT", "Qwen2.5", "O'Brien", "U.S". Hyphens part words. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;

/** A capital after the first letter, or beside a digit: "BERT", "LoRA", "iPhone", "M2". */
const MIXED = /^.+[\p{Lu}\p{Lt}]|^\p{Lu}.*\p{N}/su;

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
  let all = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    if (!needsBraces(word, text.slice(end, end + 1))) continue;
    all += `${encodeTitleText(text.slice(done, index), flavour)}{${encodeTitleText(word, flavour)}}`;
    done = end;
  }
  return all + encodeTitleText(text.slice(done), flavour);
}

function needsBraces(word: string, next: string): boolean {
  if (MIXED.test(word)) return true;
  // "A" before a blank is the article; "Plan B", "Q-learning" and "A*" are names.
  return /^\p{Lu}\p{M}*$/u.test(word) && !(word === 'A' && /\s/.test(next));
}
