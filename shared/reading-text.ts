import { findFormulas } from './tex/formulas.ts';

/** A highlighted stretch of a text, in UTF-16 units of the text. */
export type Range = { start: number; end: number; id: string };

/**
 * A run of a text as it is drawn. `text` runs show the source as it is; `math` is typeset and
 * `escape` shows another character, so neither can be cut in the middle.
 */
export type Run = {
  kind: 'text' | 'math' | 'escape';
  start: number;
  end: number;
  /** What is shown; for math the TeX source without its delimiters. */
  shown: string;
  /** The highlights that cover it. */
  ids: string[];
};

/** The escapes of TeX that occur in abstracts. */
const ESCAPE = /\\([%&$#_{}])/g;

/** Cuts a text into runs at math, escapes and the ends of highlights. */
export function runsOf(text: string, ranges: readonly Range[]): Run[] {
  const cuts = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const runs: Run[] = [];
  const push = (kind: Run['kind'], start: number, end: number, shown: string) => {
    const ids = ranges.filter((r) => r.start < end && r.end > start).map((r) => r.id);
    runs.push({ kind, start, end, shown, ids });
  };
  const plain = (start: number, end: number) => {
    let from = start;
    for (const cut of [...cuts.filter((at) => at > start && at < end), end]) {
      if (cut > from) push('text', from, cut, text.slice(from, cut));
      from = cut;
    }
  };
  const unescaped = (start: number, end: number) => {
    let done = start;
    for (const { 0: found, 1: shown = '', index } of text.slice(start, end).matchAll(ESCAPE)) {
      plain(done, start + index);
      done = start + index + found.length;
      push('escape', start + index, done, shown);
    }
    plain(done, end);
  };
  let done = 0;
  for (const { from, start, end, to } of findFormulas(text)) {
    unescaped(done, from);
    push('math', from, to, text.slice(start, end));
    done = to;
  }
  unescaped(done, text.length);
  return runs;
}
