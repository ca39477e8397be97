import { cleanText } from '../../text.ts';

/** A line that says something, cleaned; `line` counts from 1, `gap` tells of a blank line before. */
export type Line = { line: number; text: string; gap: boolean };

/** No page of papers has more lines; it bounds the memory a hostile file can claim. */
export const MAX_LINES = 300_000;

/**
 * The lines of a text that are not blank, whatever its line ends; null when there are more than
 * `MAX_LINES`. Byte order mark, control and format characters are gone, white space collapsed.
 */
export function readLines(text: string): Line[] | null {
  const source = text.replace(/\r\n?/g, '\n');
  const lines: Line[] = [];
  let gap = true;
  let number = 1;
  for (let at = 0; at <= source.length; number += 1) {
    const newline = source.indexOf('\n', at);
    const end = newline < 0 ? source.length : newline;
    const clean = end === at ? '' : cleanText(source.slice(at, end));
    if (clean === '') gap = true;
    else {
      if (lines.length === MAX_LINES) return null;
      lines.push({ line: number, text: clean, gap });
      gap = false;
    }
    at = end + 1;
  }
  return lines;
}
