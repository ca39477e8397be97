import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../../../electron/net/network.ts';
import { clientFor, type TestOptions } from '../net/test-client.ts';
import type { TestServer } from '../net/test-server.ts';

/** A network in which one server stands for every service. */
export function networkAt(server: TestServer, options: TestOptions = {}): Network {
  const { client, clock, ledger, validators } = clientFor([server], options);
  const { url } = server;
  const urls = {
    huggingface: url,
    'arxiv-api': url,
    'arxiv-feed': url,
    crossref: url,
    datacite: url,
    doi: url,
    openreview: url,
    updates: url,
  };
  const endpoints = { urls, allowLoopback: new Set([url]) };
  return { client, ledger, validators, endpoints, now: clock.now };
}

/** A recorded answer. */
export function recorded(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../fixtures/feeds', name), 'utf8');
}
