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

/** Opens the network of an app whose files lie in `profile`; `changed` hears of every request. */
export function startNetwork(
  profile: string,
  version: string,
  isOffline: boolean,
  changed: () => void,
): StartedNetwork {
  const network = openNetwork(profile, version);
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
