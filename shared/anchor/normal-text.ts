/** A text as passages are compared, and the way back to the text it was made from. */
export type NormalText = {
  text: string;
  /** The stretch of the source that a stretch of `text` was made from. */
  toSource: (start: number, end: number) => { start: number; end: number };
};

const QUOTES = /[‘’‚‛ʼ′`]/;
const DOUBLE_QUOTES = /[“”„‟″«»]/;
const DASHES = /[‐‑‒–—―−]/;

/** Lower-case, runs of white space as one space, typographic quotes and dashes as typed ones. */
export function normalText(source: string): NormalText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const char of source) {
    const next = at + char.length;
    const isSpace = /\s/.test(char);
    if (isSpace && text.endsWith(' ')) ends[ends.length - 1] = next;
    else {
      const plain = isSpace ? ' ' : normalChar(char);
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(next);
      }
      text += plain;
    }
    at = next;
  }
  const toSource = (start: number, end: number) => ({
    start: starts[start] ?? source.length,
    end: end > start ? (ends[end - 1] ?? source.length) : (starts[start] ?? source.length),
  });
  return { text, toSource };
}

function normalChar(char: string): string {
  if (char < '\u007f') return char === '`' ? "'" : char.toLowerCase();
  if (QUOTES.test(char)) return "'";
  if (DOUBLE_QUOTES.test(char)) return '"';
  return DASHES.test(char) ? '-' : char.toLowerCase();
}
