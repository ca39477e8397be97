import type { Field } from './fields.ts';
import { lex, type Token, type Value } from './lexer.ts';

/**
 * What is being typed at a place of a query: the name of a field, or a value of one. `prefix` is
 * what stands before the caret; `from` and `to` are what a chosen option replaces, in UTF-16 units.
 */
export type Place = { from: number; to: number; prefix: string } & (
  | { kind: 'name' }
  | { kind: 'value'; field: Field; inGroup: boolean }
);

/** What is being typed at `caret`; null in a phrase, between words and in other text. */
export function placeAt(text: string, caret: number): Place | null {
  const groups: (Field | null)[] = [];
  for (const token of lex(text)) {
    if (token.at >= caret) break;
    if (token.kind === 'unclosed') return unclosedPlace(text, caret, token);
    if (token.kind === 'open') groups.push(token.field ?? groups.at(-1) ?? null);
    if (token.kind === 'close') groups.pop();
    if (caret > token.end) continue;
    if (token.kind === 'word') return wordPlace(text, caret, token.value, groups.at(-1) ?? null);
    if (token.kind !== 'field') continue;
    const value = token.values.find(({ at, end }) => at <= caret && caret <= end);
    return value ? valuePlace(text, caret, value, token.field, false) : null;
  }
  // A sign without a tag is no token yet.
  if (!/(?:^|[\s(-])#$/.test(text.slice(Math.max(0, caret - 2), caret))) return null;
  return { kind: 'value', field: 'tag', inGroup: false, from: caret, to: caret, prefix: '' };
}

/** All after the mark may belong to the value; what follows the caret is left alone. */
function unclosedPlace(text: string, caret: number, { at, field }: Token & { kind: 'unclosed' }) {
  if (field === null) return null;
  const prefix = text.slice(at + 1, caret);
  return { kind: 'value' as const, field, inGroup: false, from: at, to: caret, prefix };
}

function wordPlace(text: string, caret: number, value: Value, group: Field | null): Place | null {
  if (group) return valuePlace(text, caret, value, group, true);
  const prefix = text.slice(value.at, caret);
  if (value.quoted || !/^\p{L}+$/u.test(prefix)) return null;
  const colon = value.text.indexOf(':');
  const to = colon < 0 ? value.end : value.at + colon + 1;
  return { kind: 'name', from: value.at, to, prefix };
}

function valuePlace(
  text: string,
  caret: number,
  { at, end, quoted }: Value,
  field: Field,
  inGroup: boolean,
): Place | null {
  // Before the opening or after the closing mark nothing is being typed.
  if (quoted && (caret === at || caret === end)) return null;
  const prefix = text.slice(quoted ? at + 1 : at, caret);
  return { kind: 'value', field, inGroup, from: at, to: end, prefix };
}
