import { type TexSegment, texToText } from '../tex.ts';
import { cleanText } from '../text.ts';
import type { Fields } from './model.ts';

/** A title as one line of Unicode, formulas in their plain reading. */
export function plainTitle(segments: readonly TexSegment[]): string {
  return cleanText(segments.map(plainSegment).join(''));
}

/** A run of a title as Unicode: "x²" for the formula `x^2`. */
export function plainSegment({ math, text }: TexSegment): string {
  return math ? texToText(`$${text}$`) : text;
}

/** Title and subtitle in one, for formats that have no place of its own for a subtitle. */
export function wholeTitle({ title, subtitle }: Fields): TexSegment[] {
  if (!title || !subtitle) return [...(title ?? subtitle ?? [])];
  const ends = /[:?!.–—]$/.test(title.at(-1)?.text ?? '');
  return [...title, { math: false, text: ends ? ' ' : ': ' }, ...subtitle];
}
