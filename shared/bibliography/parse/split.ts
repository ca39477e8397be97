import { balances } from '../safe-latex.ts';

/**
 * The pieces of a value between separators outside braces. `separator` is the source of a regular
 * expression without groups; linear time.
 */
export function splitOutside(text: string, separator: string): string[] {
  if (!text.includes('{')) return text.split(patternOf(separator));
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(patternOf(`[{}]|${separator}`))) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (depth <= 0) {
      pieces.push(text.slice(start, index));
      start = index + mark.length;
    }
  }
  return [...pieces, text.slice(start)];
}

const patterns = new Map<string, RegExp>();

/** The few separators there are, compiled once. */
function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'gi');
  patterns.set(source, pattern);
  return pattern;
}

/** True for `{…}` as a whole, unless the braces only hold an accent: `{\'E}`. */
export function isGroup(latex: string): boolean {
  if (!latex.startsWith('{') || !latex.endsWith('}') || /^\{\\[^{}]*\}$/.test(latex)) return false;
  let depth = 0;
  for (let at = 0; at < latex.length - 1; at += 1) {
    if (latex[at] === '{') depth += 1;
    else if (latex[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** The value with braces that balance, as BibTeX counts them: lone ones are left out. */
export function balanced(value: string): string {
  if (balances(value)) return value;
  const lone = new Set<number>();
  const open: number[] = [];
  for (const { 0: mark, index } of value.matchAll(/[{}]/g)) {
    if (mark === '{') open.push(index);
    else if (open.pop() === undefined) lone.add(index);
  }
  for (const index of open) lone.add(index);
  return value.replace(/[{}]/g, (mark, index: number) => (lone.has(index) ? '' : mark));
}
