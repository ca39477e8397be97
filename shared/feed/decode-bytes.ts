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
 * (Encoding Standard §4.2); a UTF-8 label on other bytes gives way to the declaration, and both to
 * windows-1252 where the bytes look like that and not like damaged UTF-8; unknown names are UTF-8. What cannot be
 * decoded becomes U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const wide = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding;
  if (wide) return decodeAs(bytes, wide);
  const pair = pairOf(bytes);
  if (pair) return decodeAs(bytes, pair);
  const declared = label(declaredEncoding(bytes));
  const named = known(label(charset)) || declared || 'utf-8';
  if (isUtf8(named) || isLatin1Label(named) || isUtf8(declared)) {
    const strict = decodeUtf8(bytes);
    if (strict !== null) return strict;
  }
  // Web servers add "utf-8" to whatever they send.
  const likely = isUtf8(named) && declared ? declared : named;
  return isUtf8(likely) ? decodeMislabelled(bytes) : decodeAs(bytes, likely);
}

/**
 * Bytes that are not all UTF-8, though nothing else is said. Damaged UTF-8 has whole characters
 * beside the damage, and other encodings have such bytes in pairs and runs; those of windows-1252
 * stand alone between ASCII letters.
 */
function decodeMislabelled(bytes: Uint8Array): string {
  const text = decodeAs(bytes, 'utf-8');
  if (/[^\0-\x7f\ufffd]/.test(text)) return text;
  let beyond = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isBeyondAscii(bytes[at])) continue;
    beyond += 1;
    if (!isBeyondAscii(bytes[at - 1]) && !isBeyondAscii(bytes[at + 1])) alone += 1;
  }
  return alone >= 0.8 * beyond ? decodeWindows1252(bytes) : text;
}

function isBeyondAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
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

/** The name, if it is one: what servers say beside ("none", "utf8mb4") hides no declaration. */
function known(name: string): string {
  if (isLatin1Label(name)) return name;
  try {
    new TextDecoder(name);
    return name;
  } catch {
    return '';
  }
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
