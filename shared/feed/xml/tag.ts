import { decodeOnce } from '../html-entities.ts';

/** A start tag as it stands, names in lower case, since feeds get the case of names wrong. */
export type Tag = {
  name: string;
  /** By name with prefix; of equal names the first. A Map, so that `__proto__` is but a name. */
  attributes: ReadonlyMap<string, string>;
  /** Ends in `/>`. */
  isEmpty: boolean;
  /** Where the text goes on. */
  end: number;
  /** False when the text ends inside the tag. */
  isClosed: boolean;
};

const MAX_ATTRIBUTES = 256;
const MAX_VALUE = 65_536;
const NONE: ReadonlyMap<string, string> = new Map();

/** White space of XML (§2.3) and HTML, and every other control character. */
export function isBlank(code: number): boolean {
  return code <= 0x20;
}

/** Letters, `_`, `:` and everything outside ASCII may begin a name (XML 1.0 §2.3, roughly). */
export function isNameStart(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f || code === 0x3a || code >= 0x80;
}

/** The end of the name that begins at `at`: anything up to a blank or one of `/ > < = " '`. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsName(text.charCodeAt(end))) end += 1;
  return end;
}

function endsName(code: number): boolean {
  if (code > 0x3e) return false;
  return isBlank(code) || code >= 0x3c || code === 0x2f || code === 0x22 || code === 0x27;
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Reads the tag whose name begins at `at`, as XML or as HTML writes it: values with or without
 * quotes, or none; a `<` ends a tag that was forgotten to be closed. Looks at each character once.
 */
export function readTag(text: string, at: number): Tag {
  const afterName = nameEnd(text, at);
  const name = text.slice(at, afterName).toLowerCase();
  let attributes: Map<string, string> | null = null;
  let next = afterName;
  const tag = (end: number, isEmpty: boolean, isClosed: boolean): Tag => {
    return { name, attributes: attributes ?? NONE, isEmpty, end, isClosed };
  };
  for (;;) {
    next = skipBlanks(text, next);
    const char = text[next];
    if (char === undefined) return tag(next, false, false);
    if (char === '>') return tag(next + 1, false, true);
    if (char === '<') return tag(next, false, true);
    if (char === '/' && text[next + 1] === '>') return tag(next + 2, true, true);
    const end = nameEnd(text, next);
    if (end === next) {
      next += 1;
      continue;
    }
    const value = readValue(text, end);
    if (value === null) return tag(text.length, false, false);
    attributes ??= new Map();
    const key = text.slice(next, end).toLowerCase();
    if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key)) attributes.set(key, value.text);
    next = value.end;
  }
}

/** The value after an attribute's name that ends at `at`; null when its quote is never closed. */
function readValue(text: string, at: number): { text: string; end: number } | null {
  const equals = skipBlanks(text, at);
  if (text[equals] !== '=') return { text: '', end: equals };
  const start = skipBlanks(text, equals + 1);
  const quote = text[start];
  if (quote !== '"' && quote !== "'") {
    let end = start;
    while (end < text.length && !endsBareValue(text.charCodeAt(end))) end += 1;
    return { text: decodedValue(text, start, end), end };
  }
  const close = text.indexOf(quote, start + 1);
  return close < 0 ? null : { text: decodedValue(text, start + 1, close), end: close + 1 };
}

function endsBareValue(code: number): boolean {
  return isBlank(code) || code === 0x3c || code === 0x3e;
}

function decodedValue(text: string, start: number, end: number): string {
  return decodeOnce(text.slice(start, Math.min(end, start + MAX_VALUE)));
}
