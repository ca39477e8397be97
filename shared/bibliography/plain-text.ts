import { splitMath, type TexSegment, texToText } from '../tex.ts';
import { cleanText } from '../text.ts';
import { decodeEntities, htmlToText } from './html.ts';

/** Stand-ins from the private use area, for what `texToText` must leave alone. */
const BACKSLASH = '\ue000';
const TILDE = '\ue001';

/** Text in which there is nothing to read or to clean. */
const PLAIN = /^(?:[!"#'()*+,./0-9:;=?@A-Z[\]_`a-z|}-]+(?: (?=.)|$))*$/;

/** One line of plain Unicode from a text that may hold HTML, TeX accents and control characters. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return cleanText(fromTex(htmlToText(cleanText(text))));
}

/**
 * A title as segments of plain Unicode and of formulas (TeX without delimiters). Never empty: a
 * title with nothing to print is "Untitled".
 */
export function titleSegments(title: string): TexSegment[] {
  if (title !== '' && PLAIN.test(title)) return [{ math: false, text: title }];
  const segments = splitMath(cleanText(title)).map(({ math, text }) => ({
    math,
    text: math ? decodeEntities(text) : cleanInside(fromTex(htmlToText(text))),
  }));
  const first = segments[0];
  if (first?.math === false) first.text = first.text.trimStart();
  const last = segments.at(-1);
  if (last?.math === false) last.text = last.text.trimEnd();
  const filled = segments.filter(({ text }) => text !== '');
  return filled.length > 0 ? filled : [{ math: false, text: 'Untitled' }];
}

/** As `cleanText`, but blanks at the ends stay: they part the text from a formula. */
function cleanInside(text: string): string {
  // Nothing is joined to a bar in NFC, so an accent at the start stays as it is.
  return cleanText(`|${text}|`).slice(1, -1);
}

/**
 * Reads TeX in text, as lists and headings of the app do. A tilde ties words only where there is
 * other TeX, and a backslash before a blank or the end is no command.
 */
function fromTex(text: string): string {
  if (!/[\\{]/.test(text)) return text;
  const kept = text.replace(/\\(?=\s|$)/g, BACKSLASH);
  const tied = kept.includes('\\') ? kept : kept.replaceAll('~', TILDE);
  return texToText(tied).replaceAll(BACKSLASH, '\\').replaceAll(TILDE, '~');
}
