import type { NetworkHandlers } from './network-handlers.ts';
import type { StartedNetwork } from './start-network.ts';

/**
 * The network, which is loaded when it is first asked for: the HTTP client and the parsers of feeds
 * are half of this process's code, and the first rows on the screen need none of it.
 */
export class LateNetwork {
  readonly #start: () => Promise<StartedNetwork>;
  #started: Promise<StartedNetwork> | null = null;

  constructor(start: () => Promise<StartedNetwork>) {
    this.#start = start;
  }

  /** The answers to all requests that need the network. */
  get handlers(): NetworkHandlers {
    const late = async () => (await this.#network()).handlers;
    return {
      fetchFeed: async (input) => (await late()).fetchFeed(input),
      previewFeed: async (input) => (await late()).previewFeed(input),
      lookUp: async (input) => (await late()).lookUp(input),
      cancelNetwork: async (input) => (await late()).cancelNetwork(input),
      networkLedger: async (input) => (await late()).networkLedger(input),
      clearNetworkLedger: async (input) => (await late()).clearNetworkLedger(input),
    };
  }

  /** Keeps everything off the network, or not; what is not loaded yet will read the settings. */
  async setWorkingOffline(isOffline: boolean): Promise<void> {
    (await this.#started)?.setWorkingOffline(isOffline);
  }

  /** Writes what is not yet on disk. */
  async flush(): Promise<void> {
    await (await this.#started)?.flush();
  }

  #network(): Promise<StartedNetwork> {
    this.#started ??= this.#start();
    return this.#started;
  }
}
