import type { Reply } from '../../shared/reply.ts';
import type { Network } from './network.ts';
import type { NetworkHandlers } from './network-handlers.ts';
import type { StartedNetwork } from './start-network.ts';

/**
 * The network, which is loaded when it is first asked for: the HTTP client and the parsers of feeds
 * are half of this process's code, and the first rows on the screen need none of it.
 */
export class LateNetwork {
  readonly #start: () => Promise<StartedNetwork>;
  #started: Promise<StartedNetwork> | null = null;
  /** What was said last, which counts more than the settings that a start reads; null for nothing. */
  #isOffline: boolean | null = null;

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

  /** The network itself, for what asks it without being asked by the page. */
  async network(): Promise<Reply<Network>> {
    return (await this.#network()).network;
  }

  /** Keeps everything off the network, or not: also what is not loaded yet. */
  async setWorkingOffline(isOffline: boolean): Promise<void> {
    this.#isOffline = isOffline;
    (await this.#started)?.setWorkingOffline(isOffline);
  }

  /** Writes what is not yet on disk. */
  async flush(): Promise<void> {
    await (await this.#started)?.flush();
  }

  async #begin(): Promise<StartedNetwork> {
    const started = await this.#start();
    if (this.#isOffline !== null) started.setWorkingOffline(this.#isOffline);
    return started;
  }

  #network(): Promise<StartedNetwork> {
    this.#started ??= this.#begin();
    return this.#started;
  }
}
