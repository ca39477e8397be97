import { cleanBlock, cleanText } from '../text.ts';

/**
 * `cleanText` for texts of any length. Unicode's composition takes time by the square of the
 * number of accents on one letter, so there are at most 30, as in the Stream-Safe Text Format of
 * UAX #15 (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format). A result of more than
 * `max` characters is cut and ends in "…".
 */
export function safeLine(text: string, max: number): string {
  return cutTo(cleanText(fewAccents(head(text, max))), max);
}

/** `cleanBlock` with the same care; without `max` nothing is cut. */
export function safeBlock(text: string, max = Number.POSITIVE_INFINITY): string {
  return cutTo(cleanBlock(fewBreaks(fewAccents(head(text, max)))), max);
}

/** As much as can matter: cleaning mostly removes runs of blanks and control characters. */
function head(text: string, max: number): string {
  return text.slice(0, 10 * max + 1000);
}

const MAX_ACCENTS = 30;
const MANY_ACCENTS = /\p{M}{31}/u;
const ACCENT = /^\p{M}$/u;
/** Accents are beyond Latin-1: most texts are done with at once. */
const BEYOND = /[\u0300-\uffff]/;

function fewAccents(text: string): string {
  if (!BEYOND.test(text) || !MANY_ACCENTS.test(text)) return text;
  // By hand: a long match of a Unicode class overflows the stack of regular expressions.
  const kept: string[] = [];
  let accents = 0;
  for (const char of text) {
    accents = char > '\u02ff' && ACCENT.test(char) ? accents + 1 : 0;
    if (accents <= MAX_ACCENTS) kept.push(char);
  }
  return kept.join('');
}

/** Many empty lines mean no more than one. */
function fewBreaks(text: string): string {
  return text.replace(/\n[ \t\r\n]+/g, (run) => (run.lastIndexOf('\n') > 0 ? '\n\n' : '\n'));
}

/** A clean text of at most `max` characters: cut, it ends in "…". */
export function cutTo(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  // Half a character must not stay.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`.replace(/\s+…$/, '…');
}
