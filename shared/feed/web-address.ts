/** Longer addresses are refused; it bounds the work on hostile ones. */
const MAX_LENGTH = 2048;

/** `https://host:8080/path?query#part`, a part of that, or anything else. RFC 3986 appendix B. */
const PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** A name in any script, or an IPv6 address; with or without port. */
const HOST = /^(\[[\da-f:.]{2,45}\]|[\p{L}\p{N}\p{M}._-]+)(?::(\d{0,5}))?$/iu;
const NUMERIC = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i;
const IPV4 = /^(?:(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.(?!$)|$)){4}$/;

type Parts = {
  scheme: string;
  host: string | undefined;
  path: string;
  query: string;
  hash: string;
};

/**
 * The http or https address that a text is, made whole where it is relative to `base` (RFC 3986
 * §5.2); null for every other scheme and for what is no address. Names and passwords before the
 * host are dropped; what may not stand in an address is percent-encoded, bidi controls too.
 */
export function webAddress(text: string, base?: string): string | null {
  const parts = text.length > MAX_LENGTH ? null : partsOf(text);
  if (!parts) return null;
  if (parts.scheme) return /^https?$/.test(parts.scheme) ? written(parts) : null;
  const from = base === undefined || base.length > MAX_LENGTH ? null : partsOf(base);
  if (!from?.host || !/^https?$/.test(from.scheme)) return null;
  return written(resolved(parts, from));
}

/** Browsers drop control characters from addresses and take `\` for `/`: so must a check. */
function partsOf(text: string): Parts | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
  const bare = text.replace(/[\0-\x1f\x7f]+/g, '').trim();
  if (bare === '') return null;
  const [start = '', rest = ''] = splitAt(bare, bare.search(/[?#]/));
  const match = PARTS.exec(start.replaceAll('\\', '/') + rest);
  if (!match) return null;
  const [, scheme = '', host, path = '', query = '', hash = ''] = match;
  return { scheme: scheme.toLowerCase(), host, path, query, hash };
}

function splitAt(text: string, at: number): [string, string] {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function resolved(parts: Parts, base: Parts): Parts {
  const { scheme, host } = base;
  if (parts.host !== undefined) return { ...parts, scheme };
  if (parts.path.startsWith('/')) return { ...parts, scheme, host };
  if (parts.path === '') {
    return { ...parts, scheme, host, path: base.path, query: parts.query || base.query };
  }
  const folder = base.path.slice(0, base.path.lastIndexOf('/') + 1);
  return { ...parts, scheme, host, path: `${folder}${parts.path}` };
}

function written({ scheme, host = '', path, query, hash }: Parts): string | null {
  const name = host.slice(host.lastIndexOf('@') + 1).toLowerCase();
  if (!isHost(name)) return null;
  const address = `${scheme}://${name}${encoded(withoutDots(path) + query + hash)}`;
  return address.length > 3 * MAX_LENGTH ? null : address;
}

/** WHATWG URL Standard §3.5: a name whose last part is a number must be an IPv4 address. */
function isHost(host: string): boolean {
  const [, name, port = ''] = HOST.exec(host) ?? [];
  if (name === undefined || Number(port) > 65_535) return false;
  return !NUMERIC.test(name) || IPV4.test(name);
}

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(path.startsWith('/') ? 1 : 0);
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  });
  return `/${kept.join('/')}`;
}

function encoded(text: string): string {
  return text.replace(/[^!-~]|["<>\\^`{|}]/gu, (char) =>
    /\p{Cs}/u.test(char) ? '%EF%BF%BD' : encodeURIComponent(char),
  );
}
