import { join } from 'node:path';
import type { Reply } from '../../shared/reply.ts';
import { type Endpoints, parseEndpoints } from './endpoints.ts';
import type { WaysTo } from './find-way.ts';
import { HttpClient } from './http-client.ts';
import { NetworkLedger } from './network-ledger.ts';
import { sleep } from './sleep.ts';
import { Validators } from './validators.ts';

/** The network as the app uses it. */
export type Network = {
  client: HttpClient;
  ledger: NetworkLedger;
  validators: Validators;
  endpoints: Endpoints;
  /** The wall clock, in ms since 1970. */
  now: () => number;
};

/**
 * The network of an app whose files lie in `profile`. Addresses of services that were set by hand
 * and cannot be read are a failure: to ask the real ones instead would be a surprise.
 */
export function openNetwork(
  profile: string,
  version: string,
  waysTo?: WaysTo,
  endpoints = parseEndpoints(process.env.LECTERN_ENDPOINTS),
): Reply<Network> {
  if (!endpoints.ok) return endpoints;
  const now = Date.now;
  const ledger = new NetworkLedger({ path: join(profile, 'network.jsonl'), now });
  const validators = new Validators({ path: join(profile, 'http-memory.json'), now, sleep });
  const client = new HttpClient({
    userAgent: `Lectern/${version} (+https://example.org/lectern; mailto:lectern@example.org)`,
    now,
    random: Math.random,
    sleep,
    ledger,
    validators,
    allowLoopback: endpoints.value.allowLoopback,
    ...(waysTo && { waysTo }),
  });
  return { ok: true, value: { client, ledger, validators, endpoints: endpoints.value, now } };
}
