import { STATUSES, type Status } from '../paper.ts';
import { type Filter, TEXT_FIELDS, type TextField } from './ast.ts';

/** The names that may stand before a colon. */
export const FIELDS = [
  'author',
  'title',
  'abstract',
  'tag',
  'note',
  'status',
  'venue',
  'cat',
  'source',
  'year',
  'added',
  'read',
  'rating',
  'is',
  'has',
  'arxiv',
  'doi',
  'key',
] as const satisfies readonly (TextField | Filter['kind'])[];

/** A name that may stand before a colon. */
export type Field = (typeof FIELDS)[number];

/** What `is:` may ask for. */
export const IS_VALUES = ['starred', 'read', 'unread'] as const;

/** What `has:` may ask for. */
export const HAS_VALUES = ['note', 'highlight', 'pdf', 'code', 'doi', 'abstract', 'tag'] as const;

/** Other words for values of `status:`, `is:` and `has:`. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  queue: 'queued',
  star: 'starred',
  notes: 'note',
  highlights: 'highlight',
  tags: 'tag',
};

/** A field at the beginning of a word: letters, a colon. No field has a name of over 8 letters. */
const PREFIX = /([a-z]{2,9}):/iy;

/**
 * The name before a colon at a place of a text, as written. `field` is the field that it names,
 * `near` the one that was probably meant: one edit away from at least four small letters, with a
 * value, and not the beginning of a web address. Null when the place holds no name and colon.
 */
export function fieldAt(
  text: string,
  at: number,
): { name: string; field: Field | null; near: Field | null } | null {
  PREFIX.lastIndex = at;
  const name = PREFIX.exec(text)?.[1];
  if (name === undefined) return null;
  const lower = name.toLowerCase();
  const field = FIELDS.find((each) => each === lower) ?? null;
  const after = text.slice(at + name.length + 1, at + name.length + 3);
  const isProse = name.length < 4 || name !== lower || after === '//' || /^(?:[\s:]|$)/.test(after);
  const near = field || isProse ? null : FIELDS.find((each) => isOneEdit(each, name));
  return { name, field, near: near ?? null };
}

/** True for words of which one letter put in, left out, replaced or swapped makes the other. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const rest = (word: string, skipped: number) => word.slice(same + skipped);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  const isSwap = a[same] === b[same + 1] && a[same + 1] === b[same];
  return rest(a, 1) === rest(b, 1) || (isSwap && rest(a, 2) === rest(b, 2));
}

/** True for fields of text, whose terms the search index answers. */
export function isTextField(field: Field): field is TextField {
  return TEXT_FIELDS.some((each) => each === field);
}

/** The status that a word stands for, or null. */
export function statusOf(word: string): Status | null {
  return wordOf(STATUSES, word);
}

/** The value of `is:` that a word stands for, or null. */
export function isValueOf(word: string): (typeof IS_VALUES)[number] | null {
  return wordOf(IS_VALUES, word);
}

/** The value of `has:` that a word stands for, or null. */
export function hasValueOf(word: string): (typeof HAS_VALUES)[number] | null {
  return wordOf(HAS_VALUES, word);
}

function wordOf<T extends string>(values: readonly T[], typed: string): T | null {
  const word = typed.toLowerCase();
  return values.find((each) => each === word || each === OTHER_WORDS[word]) ?? null;
}
