import type { Progress } from './exchange.ts';
import type { Sink } from './read-body.ts';

/** What to get, and for what. */
export type HttpRequest = {
  url: string;
  /** A word for the network ledger, such as `feed`. */
  purpose: string;
  /** Media types, as in `Accept` (RFC 9110 §12.5.1). */
  accept?: string;
  /** Ask for news only, and remember the validators of the answer. */
  conditional?: boolean;
  /** The largest body to take, unpacked. */
  maxBytes?: number;
  /** Whether a person typed this very address: its host may then be in a private network. */
  typedByUser?: boolean;
  /** More header fields, such as keys. They are sent to the origin of `url` alone. */
  headers?: Readonly<Record<string, string>>;
  /** Longer than the client's own, for papers. */
  totalMs?: number;
  signal?: AbortSignal;
  /** Whether a redirect that leads to another origin is refused. */
  sameOrigin?: boolean;
  /** Takes a good body piece by piece, for files too large to hold; its `bytes` are then empty. */
  sink?: Sink;
  onProgress?: (progress: Progress) => void;
};

/** 10 MB: a feed of 2,000 papers with abstracts has 5. */
export const MAX_FEED_BYTES = 10_000_000;

/** Fields that are the client's own to set, and those that speak of the connection (RFC 9110 §7.6.1). */
const RESERVED =
  /^(?:host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|content-length|accept-encoding|user-agent|if-.*|range|proxy-.*)$/;

/** What is sent to the first origin alone: the caller's own fields, and the password in the address. */
export function originFields(request: HttpRequest, address: URL): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const lower = name.toLowerCase();
    if (!RESERVED.test(lower)) fields[lower] = value;
  }
  if (address.username || address.password) {
    const [user, password] = [address.username, address.password].map(decoded);
    fields.authorization ??= `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }
  return fields;
}

/** An address without user name and password, which belong into neither files nor other requests. */
export function withoutCredentials(address: URL): URL {
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
