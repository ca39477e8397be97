/** A document type as it stands. */
export type Doctype = {
  /** In lower case: `html` for a web page. */
  name: string;
  /** Where the text goes on. */
  end: number;
  /** It declares something itself: reading stopped at the `[`. */
  isOpen: boolean;
  isClosed: boolean;
};

/**
 * Reads the `<!DOCTYPE name PUBLIC "…" "…" [ … ]>` at `start` (XML 1.0 §2.8), as far as a `[`;
 * the quoted parts may hold that sign and `>`.
 */
export function readDoctype(text: string, start: number): Doctype {
  const from = start + '<!doctype'.length;
  const name = /^\s*([^\s>[]*)/.exec(text.slice(from, from + 40))?.[1]?.toLowerCase() ?? '';
  let at = from;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '>') return { name, end: at + 1, isOpen: false, isClosed: true };
    if (char === '[') return { name, end: at, isOpen: true, isClosed: false };
    const close = char === '"' || char === "'" ? text.indexOf(char, at + 1) : at;
    at = close < 0 ? text.length : close + 1;
  }
  return { name, end: at, isOpen: false, isClosed: false };
}
