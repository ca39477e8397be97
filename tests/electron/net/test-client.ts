import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { HttpClient, type HttpClientOptions } from '../../../electron/net/http-client.ts';
import { NetworkLedger } from '../../../electron/net/network-ledger.ts';
import { Validators } from '../../../electron/net/validators.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import type { TestServer } from './test-server.ts';

/** Wednesday, 4 November 2026, noon. */
export const NOON = Date.UTC(2026, 10, 4, 12);

export const DAY_MS = 24 * 60 * 60 * 1000;

/** A clock that goes on when told to, or when someone sleeps. */
export class TestClock {
  time = NOON;
  /** How long the queue has let requests wait, in order. */
  readonly rests: number[] = [];

  readonly now = () => this.time;

  readonly sleep = async (ms: number) => {
    this.rests.push(ms);
    this.time += ms;
  };
}

export type TestClient = {
  client: HttpClient;
  clock: TestClock;
  ledger: NetworkLedger;
  validators: Validators;
  folder: string;
};

export type TestOptions = Partial<HttpClientOptions> & { clock?: TestClock; folder?: string };

/** A client on a profile of its own that may ask these servers. */
export function clientFor(servers: TestServer[], options: TestOptions = {}): TestClient {
  const { clock = new TestClock(), folder = temporaryFolder(), ...rest } = options;
  const ledger = new NetworkLedger({ path: join(folder, 'network.jsonl'), now: clock.now });
  onTestFinished(() => ledger.flush());
  const validators = new Validators({
    path: join(folder, 'http-memory.json'),
    now: clock.now,
    // Written when a test says so.
    sleep: () => new Promise(() => undefined),
  });
  const client = new HttpClient({
    userAgent: 'Lectern/0.1 (+https://example.org/lectern)',
    now: clock.now,
    random: () => 0.5,
    sleep: clock.sleep,
    ledger,
    validators,
    allowLoopback: new Set(servers.map(({ url }) => url)),
    ...rest,
  });
  return { client, clock, ledger, validators, folder };
}

/** Names of servers, all on this machine; any other name is unknown. */
export function namesOf(...names: string[]) {
  return async (hostname: string) => {
    if (!names.includes(hostname)) throw Object.assign(new Error(hostname), { code: 'ENOTFOUND' });
    return [{ address: '127.0.0.1', family: 4 }];
  };
}

/** The text of a good answer; any other answer as it is. */
export async function textOf(result: ReturnType<HttpClient['get']>): Promise<unknown> {
  const answer = await result;
  return answer.kind === 'ok' ? Buffer.from(answer.bytes).toString('utf8') : answer;
}
