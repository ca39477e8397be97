import { texToText } from '../tex.ts';
import { foldText } from '../text.ts';

/** A date as a number that sorts as the date does: 20250219, unknown parts 00; 0 without date. */
export function dateNumber(published: string | undefined): number {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(published ?? '');
  return match
    ? Number(match[1]) * 10_000 + Number(match[2] ?? 0) * 100 + Number(match[3] ?? 0)
    : 0;
}

/** The title as it is sorted: as it reads, without case and accents. */
export function titleKey(title: string): string {
  return foldText(texToText(title));
}

/** The first author's family name as it is sorted; papers without authors come last. */
export function authorKey(name: string | undefined): string {
  return name === undefined ? '\uffff' : foldText(name);
}

/** Characters that `prefixNumber` takes in. */
export const PREFIX_LENGTH = 6;

/** The symbol of everything behind `z`: what follows it does not count any more. */
const BEYOND = 38;

const SYMBOLS = 39;

/**
 * The six characters of a folded text from `from` on as a number below 2^32, so that most
 * comparisons need no text: it is smaller only when the text is smaller, given equal characters
 * before `from`. Equal numbers say nothing.
 */
export function prefixNumber(folded: string, from: number): number {
  let beyond = false;
  for (let index = 0; index < from && !beyond; index += 1) {
    beyond = symbolAt(folded, index) === BEYOND;
  }
  let value = 0;
  for (let index = from; index < from + PREFIX_LENGTH; index += 1) {
    const symbol = beyond ? 0 : symbolAt(folded, index);
    beyond ||= symbol === BEYOND;
    value = value * SYMBOLS + symbol;
  }
  return value;
}

/** Folded text is made of blanks, digits, letters from a to z and characters behind these. */
function symbolAt(folded: string, index: number): number {
  const unit = folded.charCodeAt(index);
  if (Number.isNaN(unit)) return 0;
  if (unit < 0x30) return 1;
  if (unit <= 0x39) return unit - 0x30 + 2;
  return unit <= 0x7a ? Math.max(unit - 0x61, 0) + 12 : BEYOND;
}

/** Compares by UTF-16 units, which is how lists are sorted. */
export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
