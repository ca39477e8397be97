/** No answer of a service has more levels; `JSON.parse` takes a second for millions of them. */
const MOST = 1000;

/** A text that is shorter is parsed at once, however deep it is. */
const SHORT = 200_000;

const [QUOTE, BACKSLASH] = ['"', '\\'].map((char) => char.charCodeAt(0));
const OPEN = new Set(['[', '{'].map((char) => char.charCodeAt(0)));
const CLOSE = new Set([']', '}'].map((char) => char.charCodeAt(0)));

/** Whether a long text has more levels of lists and objects than any honest JSON. One pass. */
export function isTooDeep(json: string): boolean {
  if (json.length < SHORT) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (OPEN.has(code)) depth += 1;
    else if (CLOSE.has(code)) depth -= 1;
    if (depth > MOST) return true;
  }
  return false;
}

/** The place of the quotation mark that ends a string; the end of the text where none does. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return json.length;
}
