import { readReference } from '../../shared/lookup/reference.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { fetchSource } from '../feed/fetch-source.ts';
import { lookUp } from '../feed/look-up.ts';
import { previewSource } from '../feed/preview.ts';
import { writeFailure } from '../files/file-failure.ts';
import type { Handlers } from '../ipc.ts';
import type { Network } from './network.ts';

/** The requests that need the network. */
export type NetworkHandlers = Pick<
  Handlers,
  'fetchFeed' | 'previewFeed' | 'lookUp' | 'cancelNetwork' | 'networkLedger' | 'clearNetworkLedger'
>;

type Signals = { refresh: AbortSignal; dialog: AbortSignal };

/** The answers to all requests that need the network; the failure that keeps it from being used. */
export function networkHandlers(network: Reply<Network>): NetworkHandlers {
  const aborts = { refresh: new AbortController(), dialog: new AbortController() };
  const using =
    <I, O>(act: (network: Network, input: I, signals: Signals) => Promise<Reply<O>>) =>
    async (input: I): Promise<Reply<O>> => {
      if (!network.ok) return network;
      return act(network.value, input, {
        refresh: aborts.refresh.signal,
        dialog: aborts.dialog.signal,
      });
    };
  return {
    fetchFeed: using(async (net, { source, typed, conditional, since }, signals) => {
      const signal = signals.refresh;
      const how = { typed, conditional, signal, ...(since !== undefined && { since }) };
      return done(await fetchSource(net, source, how));
    }),
    previewFeed: using((net, { source }, { dialog }) => previewSource(net, source, dialog)),
    lookUp: using(async (net, { text }, { dialog }) => {
      const reference = readReference(text);
      if (reference) return done(await lookUp(net, reference, dialog));
      return failed(
        'no-reference',
        'This is no arXiv id, DOI, link or title.',
        'Paste one of these, or fill in the form.',
      );
    }),
    cancelNetwork: async ({ what }) => {
      aborts[what].abort();
      aborts[what] = new AbortController();
      return done(null);
    },
    networkLedger: using(async ({ ledger }) => done(await ledger.list())),
    clearNetworkLedger: using(async ({ ledger }) => {
      try {
        await ledger.clear();
        return done(null);
      } catch (error) {
        return writeFailure('network.jsonl', error);
      }
    }),
  };
}
