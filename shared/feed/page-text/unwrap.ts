import type { Line } from './lines.ts';
import { type Shape, shapeOf } from './shape.ts';

/** Lines of hard-wrapped text are not longer than this. */
const MAX_WIDTH = 200;

/** A paragraph: lines that were one before they were wrapped. `lines` are their numbers. */
export type Block = { line: number; text: string; gap: boolean; lines: readonly Line[] };

/**
 * Joins hard-wrapped lines into paragraphs. Text was wrapped at some width when most lines that
 * another one follows directly are full: the next line's first word would not have fitted. A line
 * that ends a sentence is not joined with one that looks like a title, nor a title with prose.
 */
export function unwrap(lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !line.gap && isJoined(last, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const first = group[0];
    return first
      ? [{ line: first.line, gap: first.gap, text: joinLines(group), lines: group }]
      : [];
  });
}

/** Lines as one text; a hyphen at the end of a line stays and takes no space after it. */
function joinLines(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => (/\p{L}-$/u.test(text) ? text : `${text} `))
    .join('')
    .trimEnd();
}

/**
 * The width at which the text was wrapped, or infinity when it was not: most lines that another
 * follows are full, and many of those that follow go on in lower case.
 */
function wrapWidth(lines: readonly Line[]): number {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && !next.gap && line.text.length <= MAX_WIDTH ? [{ line, next }] : [];
  });
  const lengths = pairs.map(({ line }) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = pairs.filter(({ line, next }) => isFull(line, next, width));
  const goesOn = full.filter(({ next }) => !/^\p{Lu}/u.test(next.text));
  const isWrapped = full.length * 2 >= pairs.length && goesOn.length >= full.length * 0.25;
  return width >= 40 && goesOn.length >= 2 && isWrapped ? width : Infinity;
}

/** True when the next line's first word would not have fitted. A long word may stick out a little. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ');
  const wanted = line.text.length + 1 + (space < 0 ? next.text.length : space);
  return wanted >= width && line.text.length <= width * 1.25;
}

function isJoined(line: Line, next: Line, width: number): boolean {
  const [above, below] = [shapeOf(line.text), shapeOf(next.text)];
  const ended = above.ending === 'stop' || above.ending === 'mark';
  if (below.startsLower && /\p{L}-$/u.test(line.text)) return true;
  const goesOn = below.startsLower && !ended && above.ending !== 'link';
  if (goesOn && line.text.length >= 40) return line.text.length <= MAX_WIDTH;
  if (!isFull(line, next, width)) return false;
  if (below.startsLower) return true;
  if (ended) return !looksLikeTitle(below);
  return !looksLikeTitle(above) || looksLikeTitle(below) || isTail(below);
}

/** The last words of something longer. */
function isTail({ words, ending }: Shape): boolean {
  return words <= 3 && ending !== 'stop';
}

function looksLikeTitle({ breaks, capitals, ending }: Shape): boolean {
  return (capitals ?? 0) > 0.65 && breaks === 0 && ending !== 'stop';
}
