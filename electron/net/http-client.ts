import { setMaxListeners } from 'node:events';
import type { HttpResult } from '../../shared/net/http-result.ts';
import { DEFAULT_TIMEOUTS, type Timeouts } from './deadlines.ts';
import type { WaysTo } from './find-way.ts';
import { type Lookup, lookupAll } from './guarded-lookup.ts';
import { HostQueue } from './host-queue.ts';
import type { HttpRequest } from './http-request.ts';
import { linkSignals } from './linked-signal.ts';
import type { NetworkLedger } from './network-ledger.ts';
import type { Sleep } from './sleep.ts';
import type { Validators } from './validators.ts';
import { Visit, type VisitTools } from './visit.ts';

/** What the client works with. */
export type HttpClientOptions = {
  /** Product, version and contact: RFC 9110 §10.1.5. */
  userAgent: string;
  now: () => number;
  random: () => number;
  sleep: Sleep;
  ledger: NetworkLedger;
  validators: Validators;
  /** All addresses of a name; the system's own by default. */
  lookup?: Lookup;
  /** Base URLs that may be on this machine: `Endpoints.allowLoopback`. */
  allowLoopback?: ReadonlySet<string>;
  timeouts?: Partial<Timeouts>;
  /** The ways to an address, as the system has them; straight by default. */
  waysTo?: WaysTo;
  /** Certificates to trust in place of Node's own, in PEM. */
  ca?: readonly string[];
};

/**
 * The one way from the app to the network. Node's own `http`, not `fetch`: only there can the
 * address of a connection be checked and pinned, packed bytes counted, and a redirect be looked at
 * before it is followed.
 */
export class HttpClient {
  readonly #tools: VisitTools;
  #halt = newHalt();

  constructor(options: HttpClientOptions) {
    const { lookup = lookupAll, allowLoopback = [], timeouts, ...rest } = options;
    this.#tools = {
      ...rest,
      lookup,
      trustedOrigins: new Set([...allowLoopback].map((base) => new URL(base).origin)),
      timeouts: { ...DEFAULT_TIMEOUTS, ...timeouts },
      queue: new HostQueue(options),
    };
  }

  /** Gets an address. Never rejects: whatever happens is an `HttpResult`. */
  async get(request: HttpRequest): Promise<HttpResult> {
    const halt = this.#halt.signal;
    const { signal, release } = linkSignals(request.signal, halt);
    const stopped = (): HttpResult => ({ kind: halt.aborted ? 'working-offline' : 'cancelled' });
    try {
      return await new Visit(this.#tools, request, signal, stopped).run();
    } catch (error) {
      return { kind: 'broken', detail: 'unexpected', code: String(error).slice(0, 100) };
    } finally {
      release();
    }
  }

  /** Keeps everything off the network, also what is under way or waits in line. */
  setWorkingOffline(isOffline: boolean): void {
    if (isOffline) this.#halt.abort();
    else if (this.isWorkingOffline) this.#halt = newHalt();
  }

  get isWorkingOffline(): boolean {
    return this.#halt.signal.aborted;
  }
}

/** Every request under way or in line listens to it: that many listeners are no leak. */
function newHalt(): AbortController {
  const halt = new AbortController();
  setMaxListeners(0, halt.signal);
  return halt;
}
