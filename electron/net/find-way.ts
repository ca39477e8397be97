import { bareHost } from '../../shared/net/address.ts';
import type { Way } from '../../shared/net/proxy.ts';
import { type Lookup, PrivateAddressError } from './guarded-lookup.ts';
import { connectToProxy, type ProxySocket } from './proxy-socket.ts';

/** Asks the system for the ways to an address, the best first. */
export type WaysTo = (url: string) => Promise<readonly Way[]>;

/** What is needed to find a way to an address. */
export type Seeking = {
  address: URL;
  /** Missing where all ways are straight. */
  waysTo?: WaysTo;
  lookup: Lookup;
  isAllowed: (ip: string) => boolean;
  ca?: readonly string[];
};

/** For a name server that does not know the names of the world, as behind a proxy, to say so. */
const LOOKUP_MS = 1000;

/**
 * A connection to the first proxy on the way to an address that can be reached; null where the way is
 * straight. `signal` ends it all, the connection too. Rejects with a `ProxyError` where no proxy can
 * be reached, with a `PrivateAddressError` where the name leads into a private network.
 */
export async function findWay(seeking: Seeking, signal: AbortSignal): Promise<ProxySocket | null> {
  const { address, waysTo, ca } = seeking;
  if (!waysTo) return null;
  const ways = await unlessAborted(
    // Who cannot say which way it is knows of no other.
    waysTo(address.href).catch(() => [null]),
    signal,
  );
  if (ways[0] === null) return null;
  const way = await connectToProxy(ways, signal, ca);
  // Who goes through SOCKS, as into Tor, wants no name looked up in the open.
  if (way === null || /^socks/.test(way.proxy.scheme)) return way;
  if (await unlessAborted(leadsInside(seeking), signal)) {
    way.socket.destroy();
    throw new PrivateAddressError(address.hostname);
  }
  return way;
}

/**
 * Whether a name has a private address, as far as this machine knows: the proxy looks names up itself,
 * and would ask a server of its own network. A machine that cannot look names up lets it pass.
 */
async function leadsInside({ address, lookup, isAllowed }: Seeking): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<[]>((done) => {
    timer = setTimeout(done, LOOKUP_MS, []);
  });
  const found = await Promise.race([lookup(bareHost(address.hostname)).catch(() => []), late]);
  clearTimeout(timer);
  return found.some(({ address: ip }) => !isAllowed(ip));
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, failed) => {
    const stop = () => failed(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(done, failed).finally(() => signal.removeEventListener('abort', stop));
  });
}
