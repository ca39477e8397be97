import { findFormulas } from '../tex/formulas.ts';
import { texToText } from '../tex.ts';

/** A text without TeX and, for each of its units and its end, where that came from. */
export type PlainText = { text: string; starts: readonly number[]; ends: readonly number[] };

/** How far to look for a letter behind a TeX command. */
const WINDOW = 80;

/**
 * The reading of a text with TeX and where each of its units stands in the text. Of a formula only
 * the whole has a place. Null for a text without TeX, which reads as it stands.
 */
export function readTex(text: string): PlainText | null {
  if (!/[$\\{~]/.test(text)) return null;
  const plain = { text: '', starts: [] as number[], ends: [] as number[] };
  let at = 0;
  for (const { from, to } of findFormulas(text)) {
    addText(plain, text, at, from);
    const reading = texToText(text.slice(from, to));
    plain.text += reading;
    for (let unit = 0; unit < reading.length; unit += 1) {
      plain.starts.push(from);
      plain.ends.push(to);
    }
    at = to;
  }
  addText(plain, text, at, text.length);
  return plain;
}

/**
 * Text between formulas. Letters are found again one after the other; what a command made
 * (`\"u`) stands from the last letter found to the next.
 */
function addText(
  plain: { text: string; starts: number[]; ends: number[] },
  text: string,
  from: number,
  to: number,
): void {
  const reading = texToText(text.slice(from, to));
  plain.text += reading;
  let at = from;
  for (let unit = 0; unit < reading.length; unit += 1) {
    const found = placeOf(reading.charAt(unit), text.slice(at, Math.min(to, at + WINDOW)));
    if (found < 0) {
      plain.starts.push(at);
      plain.ends.push(-1);
      continue;
    }
    closeMade(plain.ends, at + found);
    plain.starts.push(at + found);
    at += found + 1;
    plain.ends.push(at);
  }
  closeMade(plain.ends, to);
}

/** Where a character was made from in a text; -1 where it does not stand there as itself. */
function placeOf(character: string, text: string): number {
  // A tie and a line break of TeX are read as blanks.
  return character === ' ' ? text.search(/[\s~]|\\\\/) : text.indexOf(character);
}

function closeMade(ends: number[], end: number): void {
  for (let unit = ends.length - 1; unit >= 0 && ends[unit] === -1; unit -= 1) ends[unit] = end;
}
