import { foldText } from '../text.ts';

/** Sorts tags as a tree: each below its parent, and siblings by their folded names. */
export function treeKey(path: string): string {
  const parts = path.split('/').map((part) => `${foldText(part)}\u0000${part}`);
  return parts.join('\u0001');
}

/**
 * A tag path as it is compared with one that someone typed: without case and accents, blanks,
 * hyphens and underscores alike. Other signs stay, for `c`, `c++` and `c#` are three tags.
 */
export function foldPath(path: string): string {
  return path
    .split('/')
    .map((part) =>
      part
        .replace(/[\p{L}\p{N}\p{M}]+/gu, foldText)
        .replace(/[\s_-]+/g, ' ')
        .trim(),
    )
    .join('/');
}

/** The path of which this one is a child; undefined at the top. */
export function parentOf(path: string): string | undefined {
  const at = path.lastIndexOf('/');
  return at > 0 ? path.slice(0, at) : undefined;
}
