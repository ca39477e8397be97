/** Longer links are refused: no mail program takes them, and it bounds the work on hostile ones. */
const MAX_LENGTH = 2000;

/** Who may be written to at once: a link that names a crowd is no reader's wish. */
const MAX_ADDRESSES = 10;

/**
 * An address that no mail program can take for anything else: no quotation marks, blanks or leading
 * dash, which some hand on to a command line. A part of RFC 5321 §4.1.2 that real addresses keep to.
 */
const ADDRESS = /^[a-z0-9_][a-z0-9._+-]{0,63}@[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?$/i;

/** What a link may fill in. `attach`, which some programs obey, would send off a file of the reader's. */
const FILLED = ['subject', 'body'];

/**
 * The link that opens a new mail (RFC 6068), with what is harmless of the one given: addresses,
 * subject and text; null for every other scheme, and for one that names no plain address.
 */
export function mailLink(link: string): string | null {
  const [, list = '', query = ''] = /^mailto:([^?#]*)(?:\?([^#]*))?/i.exec(link.trim()) ?? [];
  if (list === '' || link.length > MAX_LENGTH) return null;
  const addresses = list.split(',').map(decoded);
  if (addresses.length > MAX_ADDRESSES) return null;
  if (!addresses.every((address) => address !== null && ADDRESS.test(address))) return null;
  const fields = query.split('&').flatMap((field) => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
    const key = name.toLowerCase();
    const text = decoded(value);
    return FILLED.includes(key) && text ? [`${key}=${encoded(text, key === 'body')}`] : [];
  });
  return `mailto:${addresses.join(',')}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A line break in a subject would begin another header; in the text it is one (RFC 6068 §5). */
function encoded(text: string, mayBreak: boolean): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?|\n/g, mayBreak ? '\r\n' : ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
  const bare = whole.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
  return encodeURIComponent(bare).replace(/['()*!]/g, (char) => `%${hex(char)}`);
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase();
}
