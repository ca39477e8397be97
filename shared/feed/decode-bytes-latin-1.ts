/** The names of windows-1252 that are seen (Encoding Standard §4.2). */
const LABELS = new Set(
  `ansi_x3.4-1968 ascii cp1252 cp819 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1
  iso_8859-1:1987 l1 latin-1 latin1 us-ascii windows-1252 x-cp1252`.split(/\s+/),
);

/** The bytes 0x80 to 0x9f (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** So many bytes at a time become characters: arguments of one call are limited. */
const CHUNK = 8192;

/** True for a name of Latin-1, ASCII or windows-1252, in lower case: on the web all one encoding. */
export function isLatin1Label(label: string): boolean {
  return LABELS.has(label);
}

/**
 * Bytes as windows-1252, by hand: Node's TextDecoder gives control characters for 0x80 to 0x9f,
 * where quotation marks, dashes and the euro sign stand.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const units = Uint16Array.from(bytes.subarray(at, at + CHUNK));
    for (let index = 0; index < units.length; index += 1) {
      const byte = units[index] ?? 0;
      if (byte >= 0x80 && byte <= 0x9f) units[index] = HIGH.charCodeAt(byte - 0x80);
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
