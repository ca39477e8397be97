import { decodeWindows1252, isLatin1Label } from './decode-bytes-latin-1.ts';

/** Part of the platform everywhere this runs, but not of the language's own library types. */
declare const TextDecoder: {
  new (label: string, options?: { fatal?: boolean }): { decode(bytes: Uint8Array): string };
};

const MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** An XML declaration ends well before this many bytes. */
const DECLARATION_BYTES = 1024;

/**
 * The text of a feed. Its encoding is that of the byte order mark, else the one that HTTP names,
 * else the XML declaration's, else UTF-8 (RFC 7303 §3, RFC 3629). Labels lie: bytes that are valid
 * UTF-8 are read as such whatever name of Latin-1 they bear; Latin-1 means windows-1252
 * (Encoding Standard §4.2); a UTF-8 label on other bytes gives way to the declaration; unknown
 * names are UTF-8. What cannot be decoded becomes U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const wide = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding;
  if (wide) return decodeAs(bytes, wide);
  const pair = pairOf(bytes);
  if (pair) return decodeAs(bytes, pair);
  const declared = label(declaredEncoding(bytes));
  const named = label(charset) || declared || 'utf-8';
  if (isUtf8(named) || isLatin1Label(named)) {
    const strict = decodeUtf8(bytes);
    if (strict !== null) return strict;
  }
  // Web servers add "utf-8" to whatever they send.
  return decodeAs(bytes, isUtf8(named) && declared ? declared : named);
}

/** UTF-16 without a mark: every other byte of the first markup is zero (XML 1.0 appendix F). */
function pairOf(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  if (first !== 0 && second === 0 && bytes.length > 1) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : null;
}

/** What the XML declaration says; it is readable in every encoding that is no UTF-16. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, DECLARATION_BYTES));
  const declaration = /^\s*<\?xml\s[^>]*/.exec(head)?.[0] ?? '';
  return /\sencoding\s*=\s*["']([\w.:-]+)/.exec(declaration)?.[1];
}

/** UTF-16 was ruled out by the bytes, so who names it is wrong (HTML standard §13.2.3.2 too). */
function label(name: string | undefined): string {
  const plain = (name ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  return /^(?:utf-?16|utf-?32|ucs-?[24]|unicode|iso-10646-ucs)/.test(plain) ? 'utf-8' : plain;
}

function isUtf8(name: string): boolean {
  return name === 'utf-8' || name === 'utf8';
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, name: string): string {
  if (isLatin1Label(name)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
