import { parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { cleanText } from '../../text.ts';
import { latexToText } from './latex-to-text.ts';

/**
 * The names of an `author` field (btxdoc §4): parted by the word "and" outside braces. A name or a
 * family name in braces is not taken apart; "and others" is no name.
 */
export function readNames(latex: string): Author[] {
  return splitOutside(latex, /\sand\s/iy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:and|others|et\.? al\.?)$/i.test(name))
    .flatMap(readName);
}

function readName(latex: string): Author | [] {
  if (isGroup(latex)) {
    const literal = plain(latex);
    return literal === '' ? [] : { literal };
  }
  const parts = splitOutside(latex, /,/y).map((part) => part.trim());
  const [last = '', second, third] = parts;
  if (second === undefined) {
    const words = splitOutside(latex, /\s/y).filter(Boolean);
    const family = words.at(-1) ?? '';
    if (words.length > 1 && isGroup(family)) return person(family, words.slice(0, -1).join(' '));
  } else if (isGroup(last) && parts.length <= 3) {
    return third === undefined ? person(last, second) : person(last, third, second);
  }
  const name = plain(latex);
  return name === '' ? [] : parseName(name);
}

function person(family: string, given: string, suffix = ''): Author | [] {
  const parts = { family: plain(family), given: plain(given), suffix: plain(suffix) };
  if (parts.family === '') return parts.given === '' ? [] : parseName(parts.given);
  return {
    family: parts.family,
    ...(parts.given && { given: parts.given }),
    ...(parts.suffix && { suffix: parts.suffix }),
  };
}

function plain(latex: string): string {
  // A name is one line, and no formula.
  return cleanText(latexToText(latex).replaceAll('\\$', '$'));
}

/** True for `{…}` as a whole, unless the braces only hold an accent: `{\'E}`. */
function isGroup(latex: string): boolean {
  if (!latex.startsWith('{') || !latex.endsWith('}') || /^\{\\[^{}]*\}$/.test(latex)) return false;
  let depth = 0;
  for (let at = 0; at < latex.length - 1; at += 1) {
    if (latex[at] === '{') depth += 1;
    else if (latex[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** The pieces between separators outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const found = separator.exec(text);
    if (!found) continue;
    pieces.push(text.slice(start, at));
    // "and" may follow "and": the blank between them belongs to both.
    start = at + Math.max(1, found[0].trimEnd().length);
    at = start - 1;
  }
  return [...pieces, text.slice(start)];
}
