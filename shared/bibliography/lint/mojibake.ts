import type { Check } from './finding.ts';
import { mendedTexts } from './texts.ts';

/** What windows-1252 shows for the bytes 80 to 9F; Latin-1 shows them as they are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A byte that goes on with a character in UTF-8, as it shows. */
const NEXT = `[\\u0080-\\u00bf${HIGH}]`;

/**
 * Letters that a misread byte can be mistaken for, only where nobody writes them so: "Ã" or "Â"
 * and a sign, within a word if the sign is one that ends words; "â" with two signs; two or more
 * such pairs or triples in a row for other scripts.
 */
const MISREAD = new RegExp(
  [
    `[ÂÃ](?:(?![…’”»«“–—])${NEXT}|${NEXT}(?=\\p{L}))`,
    `â${NEXT}{2}`,
    `(?:[Ã-ß]${NEXT}){3,}`,
    `(?:[à-ï]${NEXT}{2}){2,}`,
    `ð${NEXT}{3}`,
  ].join('|'),
  'gu',
);

/** Signs by which all misread texts are known, to leave others alone quickly. */
const SUSPECT = /[Â-ô][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/**
 * Text in UTF-8 that was once read as Latin-1 or windows-1252: "Ã©" for "é", "â€™" for "’".
 * Most often seen where a file had no label for its encoding.
 */
export const mojibake: Check = (subject) => mendedTexts(subject, (text) => rereadText(text));

/** The text with what was misread read again; the same text where nothing was. */
export function rereadText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(MISREAD, (run) => decode(run) ?? run);
}

/** UTF-8 by RFC 3629 §3, with the bytes as they show; null when it is none. */
function decode(shown: string): string | null {
  const bytes = [...shown].map(byteOf);
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    let code = lead & (0xff >> (length + 1));
    for (const byte of bytes.slice(at + 1, at + length)) code = (code << 6) | (byte & 0x3f);
    const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
    const isChar = code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (at + length > bytes.length || !isChar) return null;
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

function byteOf(char: string): number {
  const high = HIGH.indexOf(char);
  return high < 0 ? (char.codePointAt(0) ?? 0) : 0x80 + high;
}
