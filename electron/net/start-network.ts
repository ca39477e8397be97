import { parseWays } from '../../shared/net/proxy.ts';
import type { Reply } from '../../shared/reply.ts';
import { type Network, openNetwork } from './network.ts';
import { type NetworkHandlers, networkHandlers } from './network-handlers.ts';

/** The network as the rest of the app uses it. */
export type StartedNetwork = {
  /** The network itself; the failure that keeps it from being used. */
  network: Reply<Network>;
  handlers: NetworkHandlers;
  setWorkingOffline: (isOffline: boolean) => void;
  /** Writes what is not yet on disk. */
  flush: () => Promise<unknown>;
};

/** What the network needs to know of the app. */
export type NetworkOptions = {
  /** The folder of its files. */
  profile: string;
  version: string;
  isOffline: boolean;
  /** Hears of every request. */
  changed: () => void;
  /** What the system says of the ways to an address: see `parseWays`. */
  resolveProxy?: (url: string) => Promise<string>;
};

/** Opens the network of the app. */
export function startNetwork(options: NetworkOptions): StartedNetwork {
  const { profile, version, isOffline, changed, resolveProxy } = options;
  const waysTo = resolveProxy && (async (url: string) => parseWays(await resolveProxy(url)));
  const network = openNetwork(profile, version, waysTo);
  const handlers = networkHandlers(network);
  if (!network.ok) {
    return { network, handlers, setWorkingOffline: () => {}, flush: async () => {} };
  }
  const { client, ledger, validators } = network.value;
  client.setWorkingOffline(isOffline);
  ledger.onChange(changed);
  return {
    network,
    handlers,
    setWorkingOffline: (next) => client.setWorkingOffline(next),
    flush: () => Promise.all([ledger.flush(), validators.flush()]),
  };
}
