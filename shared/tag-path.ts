import { cleanText } from './text.ts';

/** The longest tag path, in UTF-16 units. */
const MAX_LENGTH = 200;

/**
 * A tag path as it is stored: a leading `#` and blanks around the parts dropped, empty parts too,
 * joined by `/`. Null when nothing is left of what was typed.
 * `tagPath(tagPath(s)) === tagPath(s)`.
 */
export function tagPath(typed: string): string | null {
  const parts = cleanText(typed)
    .replace(/^[#/\s]+/, '')
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean);
  // The cut may fall between the halves of a character, or after a slash.
  const path = parts
    .join('/')
    .slice(0, MAX_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[/\s]+$/, '');
  return path === '' ? null : path;
}

/** The path itself and all its ancestors: `a/b/c` gives `a/b/c`, `a/b`, `a`. */
export function withAncestors(path: string): string[] {
  const all = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    all.push(path.slice(0, at));
  }
  return all;
}

/** True when `path` is `parent` or lies below it. */
export function isWithin(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

/** The path after a rename of `from` to `to`, for `from` and everything below it. */
export function movedPath(path: string, from: string, to: string): string {
  return isWithin(path, from) ? to + path.slice(from.length) : path;
}
