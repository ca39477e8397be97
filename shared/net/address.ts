/**
 * The parts of a parsed web address (WHATWG URL Standard §6.1). A `URL` is one; `shared/` itself
 * cannot make any, as it knows neither Node nor a browser.
 */
export type Address = {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
};

/** A host name as it is compared: lower case, without the brackets of IPv6 and the root's dot. */
export function bareHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

/** Whether an address is on the web at all: http and https, RFC 9110 §4.2. */
export function isWeb(address: Pick<Address, 'protocol'>): boolean {
  return address.protocol === 'http:' || address.protocol === 'https:';
}
