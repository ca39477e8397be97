/** Where a formula stands: `from`–`to` with its delimiters, `start`–`end` without. */
export type Formula = { from: number; start: number; end: number; to: number };

/** Delimiters of formulas that may begin and end with white space. */
const PAIRS = [
  ['$$', '$$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
] as const;

/** Beyond this many characters a `$` with open braces is no formula; it bounds the search. */
const MAX_INLINE = 400;

/** "5 and US", "10.5 million to": an amount of money, not a formula. */
const PRICE = /^\d[\d.,]{0,20}[KMBkmb]?\s{1,3}[A-Za-z]{2}/;

const BLANK_LINE = /\n[ \t\r]*\n/;

/**
 * The formulas of a text, in order. For `$…$` the rules are pandoc's (extension
 * `tex_math_dollars`): no white space just inside, no digit just after, no blank line; besides,
 * braces must balance and an amount of money is text. A backslash escapes what follows it.
 */
export function findFormulas(text: string): Formula[] {
  const formulas: Formula[] = [];
  const closers = new Closers(text);
  const marks = /[$\\]/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const formula = formulaAt(text, mark.index, closers);
    if (formula) formulas.push(formula);
    const length = mark[0] === '\\' || text.startsWith('$$', mark.index) ? 2 : 1;
    marks.lastIndex = formula ? formula.to : mark.index + length;
  }
  return formulas;
}

function formulaAt(text: string, from: number, closers: Closers): Formula | null {
  const pair = PAIRS.find(([opener]) => text.startsWith(opener, from));
  if (!pair) return text[from] === '$' ? inlineAt(text, from) : null;
  const end = closers.find(pair[1], from + 2);
  const blank = end < 0 || text.slice(from + 2, end).trim() === '';
  return blank ? null : { from, start: from + 2, end, to: end + 2 };
}

function inlineAt(text: string, from: number): Formula | null {
  const end = inlineEnd(text, from + 1);
  if (end <= from + 1) return null;
  const content = text.slice(from + 1, end);
  const loose = /^\s|\s$/.test(content) || /^\d/.test(text.slice(end + 1, end + 2));
  if (loose || BLANK_LINE.test(content) || PRICE.test(content)) return null;
  return { from, start: from + 1, end, to: end + 1 };
}

/** The next `$` outside braces, or -1. */
function inlineEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === '$' && depth === 0) return at;
    if (depth < 0 || (depth > 0 && at - start > MAX_INLINE)) return -1;
  }
  return -1;
}

/** Finds closing delimiters; remembers what it did not find, so that all searches are linear. */
class Closers {
  readonly #text: string;
  readonly #noneBefore = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The index of `closer` at or after `from` in the same paragraph, or -1. */
  find(closer: string, from: number): number {
    const text = this.#text;
    if (from < (this.#noneBefore.get(closer) ?? 0)) return -1;
    let at = from;
    while (at < text.length) {
      if (text.startsWith(closer, at)) return at;
      if (text[at] === '\n' && /^\n[ \t\r]*\n/.test(text.slice(at, at + 80))) break;
      at += text[at] === '\\' ? 2 : 1;
    }
    this.#noneBefore.set(closer, at);
    return -1;
  }
}
