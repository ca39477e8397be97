import { foldPath } from '../catalogue/tag-path-key.ts';
import { isWithin, tagPath } from '../tag-path.ts';
import { asValue } from './characters.ts';
import type { Field } from './fields.ts';
import { lex, type Value } from './lexer.ts';

/**
 * A query as typed in which a tag and what is below it are called otherwise from now on. The tag is
 * meant as a search means it, without case and accents; all else of the text stays as it is, also
 * where it cannot be read.
 */
export function withTagMoved(text: string, from: string, to: string): string {
  const moved = tagsIn(text).flatMap(({ at, end, text: typed }) => {
    const path = tagPath(typed);
    if (path === null || !isWithin(foldPath(path), foldPath(from))) return [];
    const below = path.split('/').slice(from.split('/').length);
    return { at, end, text: asValue([to, ...below].join('/')) };
  });
  let done = '';
  let last = 0;
  for (const { at, end, text: value } of moved) {
    done += text.slice(last, at) + value;
    last = end;
  }
  return done + text.slice(last);
}

/** Where tags stand in a query, in order: after the field, or in a group of it. */
function tagsIn(text: string): Value[] {
  const groups: (Field | null)[] = [];
  const found: Value[] = [];
  for (const token of lex(text)) {
    const group = groups.at(-1) ?? null;
    if (token.kind === 'open') groups.push(token.field ?? group);
    else if (token.kind === 'close') groups.pop();
    else if (token.kind === 'field' && token.field === 'tag') found.push(...token.values);
    else if (token.kind === 'word' && group === 'tag') found.push(...alternatives(token.value));
  }
  return found;
}

/** In a group, bars part the alternatives within a bare word. */
function alternatives(value: Value): Value[] {
  if (value.quoted) return [value];
  const parts: Value[] = [];
  let { at } = value;
  for (const text of value.text.split('|')) {
    parts.push({ at, end: at + text.length, text, quoted: false });
    at += text.length + 1;
  }
  return parts;
}
