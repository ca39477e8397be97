import { type Address, isWeb } from './address.ts';

/** So many redirects are followed for one request. */
export const MAX_REDIRECTS = 8;

/** Why a redirect is not followed. */
export type RedirectRefusal =
  | 'scheme'
  | 'downgrade'
  | 'loop'
  | 'too-many-redirects'
  | 'other-origin';

/** Whether to follow a redirect, and whether what was meant for its origin may be sent on. */
export type NextHop =
  | { kind: 'follow'; keepsCredentials: boolean }
  | { kind: 'refuse'; reason: RedirectRefusal };

/** Where a request stands when it is sent on. */
export type Redirected = {
  from: Address;
  to: Address;
  /** Redirects followed so far. */
  taken: number;
  /** Addresses asked so far, the first one and `from` among them. */
  seen: ReadonlySet<string>;
  /** Whether `to` is one of our own test servers, where plain http is no loss. */
  isTrusted: boolean;
};

/** Whether a status sends on to another address (RFC 9110 §15.4). */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Whether a redirect says that the address has changed for good (RFC 9110 §15.4.2, §15.4.9). */
export function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

/**
 * Decides on a redirect. What the caller sent for one origin (keys, passwords) stays there: Fetch
 * Standard §4.5 drops only `Authorization`, but a key may be in any header.
 */
export function nextHop({ from, to, taken, seen, isTrusted }: Redirected): NextHop {
  if (!isWeb(to)) return { kind: 'refuse', reason: 'scheme' };
  if (seen.has(withoutFragment(to.href))) return { kind: 'refuse', reason: 'loop' };
  if (taken >= MAX_REDIRECTS) return { kind: 'refuse', reason: 'too-many-redirects' };
  if (isDowngrade(from, to) && !isTrusted) return { kind: 'refuse', reason: 'downgrade' };
  return { kind: 'follow', keepsCredentials: from.origin === to.origin };
}

/** From https to http, where everyone on the way could read and change what is sent. */
export function isDowngrade(
  from: Pick<Address, 'protocol'>,
  to: Pick<Address, 'protocol'>,
): boolean {
  return from.protocol === 'https:' && to.protocol !== 'https:';
}

/** An address as servers see it: the part behind # is never sent (RFC 9110 §4.2.5). */
function withoutFragment(href: string): string {
  return href.replace(/#.*$/s, '');
}
