import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

/** All addresses of a name. */
export type Lookup = (hostname: string) => Promise<{ address: string; family: number }[]>;

/** The system's way, in the order that the system prefers. */
export const lookupAll: Lookup = (hostname) =>
  systemLookup(hostname, { all: true, verbatim: true });

/** A name that leads into a private network, and nowhere else. */
export class PrivateAddressError extends Error {}

/**
 * A `lookup` for `http.request` that gives only addresses that may be connected to. The connection
 * is made to these very addresses: a name server that gives a good one first and a private one when
 * asked again (DNS rebinding) is not asked again.
 */
export function guardedLookup(
  lookup: Lookup,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => isAllowed(address));
        const [first] = allowed;
        if (!first) done(found.length > 0 ? new PrivateAddressError(hostname) : notFound(), []);
        else if (options.all) done(null, allowed);
        else done(null, first.address, first.family);
      },
      (error) => done(error, []),
    );
  };
}

function notFound(): NodeJS.ErrnoException {
  return Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
}
