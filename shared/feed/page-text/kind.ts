import type { Line } from './lines.ts';
import type { PageProblem } from './reading.ts';

/** Beginnings and ends of lines of program code, markup, data and logs. */
const CODE =
  /^(?:[@<>|{}*%=~`]|[#+](?!\d)|\/[/*]|- |--|\$ |import |export |from \S+ import |def |class |const |let |var |function |if \(|return\b|public |private |"[^"]{0,80}"\s?:|[\w.-]{1,60}\s?=|[a-z][\w.-]{0,60}:(?: |$)[^ ]*$|[A-Z][A-Z0-9] {1,2}- |\[\d|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d{1,3}(?:\.\d{1,3}){3} )|[;{}]$/;

/** How data in JSON begins, but not "[Re] Kites" or "[2503.99991] Kites". */
const JSON_START = /^(?:\{|\[(?:$|\s|["{[]|\d+,))/;

/** Share of such lines from which on a text is taken for code or data. */
const MAX_CODE = 0.25;

/** Terminals write it in front of colours, so that logs hold it. */
const ESCAPE = 0x1b;

/** Stands where bytes were no text. */
const REPLACEMENT = 0xfffd;

/** What the characters alone show a text to be, or null: nothing at all, or a file of bytes. */
export function problemOfCharacters(text: string): PageProblem | null {
  if (!/\S/.test(text)) return 'empty';
  let controls = 0;
  let unreadable = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== ESCAPE)) controls += 1;
    else if (unit === REPLACEMENT) unreadable += 1;
  }
  // A text in an old 8-bit encoding has some unreadable characters, a binary file has many.
  if (controls > text.length * 0.005 || unreadable > text.length * 0.1) return 'binary';
  const start = text.slice(0, 1000).trimStart();
  return /^(?:<!doctype html|<html|<\?xml|<head|<body|<div)/i.test(start) ? 'html' : null;
}

/** True when most likely a program, a table or a data file wrote these lines. */
export function isData(lines: readonly Line[]): boolean {
  const [first, last] = [lines[0]?.text ?? '', lines.at(-1)?.text ?? ''];
  if (JSON_START.test(first) && /[}\]];?$/.test(last)) return true;
  const code = lines.filter(({ text }) => CODE.test(text.length > 400 ? text.slice(0, 200) : text));
  return code.length > lines.length * MAX_CODE || isTable(lines);
}

/** Comma- or semicolon-separated values: most lines have the same number of them. */
function isTable(lines: readonly Line[]): boolean {
  if (lines.length < 3 || lines.filter(({ gap }) => gap).length > 2) return false;
  return [',', ';', '|'].some((mark) => {
    const counts = lines.map(({ text }) => text.slice(0, 2000).split(mark).length - 1);
    const usual = counts[Math.floor(counts.length / 2)] ?? 0;
    return usual > 0 && counts.filter((each) => each === usual).length >= counts.length * 0.8;
  });
}
