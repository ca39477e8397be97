import { foldText } from '../text.ts';
import { BLANK, isQuote, LINK, LINK_VALUE, matchAt, quotedAt, VALUE, WORD } from './characters.ts';
import { type Field, fieldAt, isTextField } from './fields.ts';

/** A value as written; `at` and `end` are where it stands, quotes included. */
export type Value = { at: number; end: number; text: string; quoted: boolean };

/** A piece of a query; `at` and `end` are UTF-16 offsets in the typed text. */
export type Token = { at: number; end: number } & (
  | { kind: 'open'; field: Field | null }
  | { kind: 'close' }
  | { kind: 'and' | 'or' }
  /** `NOT` or a run of minus signs; each of `times` turns the meaning round. */
  | { kind: 'not'; times: number }
  /** A bare word or a phrase. */
  | { kind: 'word'; value: Value }
  /** A field with its alternatives, at least one; a missing one is an empty text. */
  | { kind: 'field'; field: Field; values: Value[] }
  /** A quotation mark without its partner; `at` is the mark. */
  | { kind: 'unclosed'; field: Field | null }
);

/** The beginning of words in which paired brackets are part of the word, as in many DOIs. */
const LINK_START = /(?:https?:\/\/|10\.\d{4})/iy;

/**
 * The pieces of a query. Words without a letter or digit ("&", a dash between blanks) are left
 * out. An unpaired quotation mark does not swallow what was typed before it was: words after it
 * are read as if it were not there, but values that must be whole, such as tags, end the text.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  // At most one mark is without partner, so no text is read to its end again and again: the marks
  // after it stand in doubles, which are phrases of their own when it is left out.
  let at = 0;
  while (at < text.length) {
    at += matchAt(BLANK, text, at).length;
    const token = tokenAt(text, at);
    if (token === null) break;
    at = token.end;
    if (token.kind !== 'word' || foldText(token.value.text) !== '') tokens.push(token);
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | null {
  const first = text.charAt(at);
  if (first === '') return null;
  if (first === '(') return { kind: 'open', at, end: at + 1, field: null };
  if (first === ')') return { kind: 'close', at, end: at + 1 };
  if (isQuote(first)) {
    const value = quotedValueAt(text, at);
    if (value === null) return { kind: 'unclosed', at, end: at + 1, field: null };
    return { kind: 'word', at, end: value.end, value };
  }
  return minusAt(text, at) ?? tagAt(text, at) ?? fieldTokenAt(text, at) ?? wordAt(text, at);
}

/** A minus negates where it begins a word: not inside one, and not alone. */
function minusAt(text: string, at: number): Token | null {
  const times = matchAt(/-+/y, text, at).length;
  const begins = at === 0 || /[\s(]/.test(text.charAt(at - 1));
  const isAlone = /^[\s)]?$/.test(text.charAt(at + times));
  return times > 0 && begins && !isAlone ? { kind: 'not', at, end: at + times, times } : null;
}

/** `#attention` is short for `tag:attention`. */
function tagAt(text: string, at: number): Token | null {
  if (text.charAt(at) !== '#' || /^[\s()|]?$/.test(text.charAt(at + 1))) return null;
  return valuesToken(text, at, at + 1, 'tag');
}

function fieldTokenAt(text: string, at: number): Token | null {
  const prefix = fieldAt(text, at);
  if (!prefix?.field) return null;
  const { name, field } = prefix;
  const end = at + name.length + 1;
  const next = text.charAt(end);
  if (next === '(') return { kind: 'open', at, end: end + 1, field };
  // "Source: a title" is prose; small letters are a field that lacks its value.
  if (/\s/.test(next) && name !== name.toLowerCase()) return null;
  return valuesToken(text, at, end, field);
}

function valuesToken(text: string, at: number, start: number, field: Field): Token {
  const values: Value[] = [];
  for (let from = start; ; ) {
    const isQuoted = isQuote(text.charAt(from));
    const value = isQuoted ? quotedValueAt(text, from) : bareValueAt(text, from, field);
    if (value === null) {
      const end = isTextField(field) ? from + 1 : text.length;
      return { kind: 'unclosed', at: from, end, field };
    }
    values.push(value);
    if (text.charAt(value.end) !== '|') return { kind: 'field', at, end: value.end, field, values };
    from = value.end + 1;
  }
}

function wordAt(text: string, at: number): Token {
  const isLink = matchAt(LINK_START, text, at) !== '';
  const word = matchAt(isLink ? LINK : WORD, text, at);
  const end = at + word.length;
  if (word === 'AND') return { kind: 'and', at, end };
  if (word === 'OR') return { kind: 'or', at, end };
  if (word === 'NOT') return { kind: 'not', at, end, times: 1 };
  return { kind: 'word', at, end, value: { at, end, text: word, quoted: false } };
}

function quotedValueAt(text: string, at: number): Value | null {
  const found = quotedAt(text, at);
  return found && { at, end: found.end, text: found.text, quoted: true };
}

function bareValueAt(text: string, at: number, field: Field): Value {
  const value = matchAt(field === 'doi' ? LINK_VALUE : VALUE, text, at);
  return { at, end: at + value.length, text: value, quoted: false };
}
