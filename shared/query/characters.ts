/** Quotation marks: any of them opens and any closes, as keyboards and word processors differ. */
export const QUOTES = '"“”„';

/** What stands between quotation marks. */
const UNQUOTED = new RegExp(`[^${QUOTES}]*`, 'y');

/** What ends a bare word. */
const BREAKS = String.raw`\s\u0085()${QUOTES}`;

/** White space. */
export const BLANK = /[\s\u0085]+/y;

/** A bare word. */
export const WORD = new RegExp(`[^${BREAKS}]+`, 'y');

/** A bare value after a field; a bar parts it from the next alternative. */
export const VALUE = new RegExp(`[^${BREAKS}|]+`, 'y');

/** A word with brackets where they pair within it, as in many DOIs. */
export const LINK = new RegExp(`(?:[^${BREAKS}]+|\\([^${BREAKS}]*\\))+`, 'y');

/** A value with brackets likewise. */
export const LINK_VALUE = new RegExp(`(?:[^${BREAKS}|]+|\\([^${BREAKS}|]*\\))+`, 'y');

/** The parts between characters that end a bare word. */
export const WORD_BREAK = new RegExp(`[${BREAKS}]+`);

/** The parts between characters that end a bare value. */
export const VALUE_BREAK = new RegExp(`[${BREAKS}|]+`);

/** True for a quotation mark; false for the empty text. */
export function isQuote(character: string): boolean {
  return character !== '' && QUOTES.includes(character);
}

/** The match of a sticky expression at a place, or the empty text. */
export function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** The text between quotation marks; marks in it are doubled. */
export function quoted(text: string): string {
  return `"${text.replace(/["“”„]/g, '$&$&')}"`;
}

/** The text as the value of a field: as it is where it can be read so, else in quotes. */
export function asValue(text: string): string {
  return VALUE_BREAK.test(text) || text === '' ? quoted(text) : text;
}

/**
 * The value in quotation marks that begins at a place, with doubled marks as one, and where it
 * ends; null when the mark there has no partner.
 */
export function quotedAt(text: string, at: number): { end: number; text: string } | null {
  let inner = '';
  for (let from = at + 1; ; ) {
    const plain = matchAt(UNQUOTED, text, from);
    inner += plain;
    const mark = from + plain.length;
    if (mark >= text.length) return null;
    if (text[mark] !== text[mark + 1]) return { end: mark + 1, text: inner };
    inner += text.charAt(mark);
    from = mark + 2;
  }
}
