import { type Address, isWeb } from '../../shared/net/address.ts';
import { backoffMs } from '../../shared/net/backoff.ts';
import { maxAgeMs } from '../../shared/net/cache-control.ts';
import { parseContentType } from '../../shared/net/content-type.ts';
import type { Freshness, HttpResult } from '../../shared/net/http-result.ts';
import {
  isLoopbackAddress,
  isLoopbackHost,
  isPrivateAnswer,
  isPrivateHost,
} from '../../shared/net/private-address.ts';
import { boundWait } from '../../shared/net/retry-after.ts';
import { hostGroupOf } from '../../shared/net/spacing.ts';
import { judge, type Verdict, waitAfterAnswer } from '../../shared/net/verdict.ts';
import type { Timeouts } from './deadlines.ts';
import { ACCEPT_ENCODING } from './decoding.ts';
import { type Answer, type Exchanged, exchange } from './exchange.ts';
import type { WaysTo } from './find-way.ts';
import type { Lookup } from './guarded-lookup.ts';
import type { HostQueue, Turn } from './host-queue.ts';
import { type HttpRequest, MAX_FEED_BYTES } from './http-request.ts';
import { noteOf } from './ledger-note.ts';
import type { NetworkLedger } from './network-ledger.ts';
import { Route } from './route.ts';
import type { Asked, Validators } from './validators.ts';

/** What a visit works with. */
export type VisitTools = {
  userAgent: string;
  now: () => number;
  random: () => number;
  ledger: Pick<NetworkLedger, 'add'>;
  validators: Validators;
  queue: HostQueue;
  lookup: Lookup;
  /** Origins of our own test servers. */
  trustedOrigins: ReadonlySet<string>;
  timeouts: Timeouts;
  waysTo?: WaysTo;
  ca?: readonly string[];
};

/** One `get`: the request and all redirects that follow from it. */
export class Visit {
  readonly #tools: VisitTools;
  readonly #request: HttpRequest;
  readonly #signal: AbortSignal;
  /** How it ended when the signal came. */
  readonly #stopped: () => HttpResult;
  #turn: Turn | null = null;
  #spentMs = 0;
  #asksForNews = false;

  constructor(
    tools: VisitTools,
    request: HttpRequest,
    signal: AbortSignal,
    stopped: () => HttpResult,
  ) {
    this.#tools = tools;
    this.#request = request;
    this.#signal = signal;
    this.#stopped = stopped;
  }

  async run(): Promise<HttpResult> {
    const route = Route.from(this.#request, this.#tools.trustedOrigins);
    if (!route) return this.#note(null, { kind: 'refused', reason: 'scheme' });
    try {
      for (;;) {
        const result = await this.#step(route);
        if (result) return result;
      }
    } finally {
      this.#turn?.leave();
    }
  }

  /** Asks the address where the route stands; null when it leads on from there. */
  async #step(route: Route): Promise<HttpResult | null> {
    const { address } = route;
    // Looked at again after the wait: who was before us in line may have been told to wait.
    const barred = this.#barred(route) ?? (await this.#takeTurn(address)) ?? this.#barred(route);
    if (barred) return this.#note(address, barred);
    const at = this.#tools.now();
    const { outcome, wireBytes } = await this.#exchange(route);
    this.#turn?.ended();
    const ms = Math.max(0, this.#tools.now() - at);
    this.#spentMs += ms;
    const wire = { at, ms, bytes: wireBytes };
    if (outcome.kind !== 'answer') {
      const result = outcome.kind === 'cancelled' ? this.#stopped() : outcome;
      return this.#note(address, result, wire);
    }
    const result = this.#conclude(route, outcome);
    const noted = result ?? ({ kind: 'redirect' } as const);
    this.#note(address, noted, { ...wire, status: outcome.status });
    if (result) return result;
    const refusal = route.follow();
    return refusal && this.#note(route.address, refusal);
  }

  /** Why an address must not be asked now. */
  #barred(route: Route): HttpResult | null {
    if (this.#signal.aborted) return this.#stopped();
    const { address } = route;
    if (!isWeb(address)) return { kind: 'refused', reason: 'scheme' };
    const isOwn = route.isTyped || (route.isTrusted && isLoopbackHost(address.hostname));
    if (isPrivateHost(address.hostname) && !isOwn) {
      return { kind: 'refused', reason: 'private-address' };
    }
    const { validators } = this.#tools;
    const notBefore =
      validators.heldUntil(hostGroupOf(address).name) ?? validators.heldUntil(waitKey(address));
    return notBefore === null ? null : { kind: 'limited', notBefore };
  }

  async #takeTurn(address: Address): Promise<HttpResult | null> {
    const group = hostGroupOf(address);
    if (this.#turn?.group === group.name) {
      return (await this.#turn.again(this.#signal)) ? null : this.#stopped();
    }
    // Never two at once: two requests that wait for each other's host would wait for ever.
    this.#turn?.leave();
    this.#turn = await this.#tools.queue.enter(group, this.#signal);
    return this.#turn ? null : this.#stopped();
  }

  #exchange(route: Route): Promise<Exchanged> {
    const { lookup, timeouts, userAgent, validators, waysTo, ca } = this.#tools;
    const { address } = route;
    const {
      maxBytes = MAX_FEED_BYTES,
      totalMs = timeouts.totalMs,
      onProgress,
      sink,
    } = this.#request;
    const isAllowed = (ip: string) =>
      route.isTyped || !isPrivateAnswer(ip) || (route.isTrusted && isLoopbackAddress(ip));
    const conditions = this.#request.conditional
      ? validators.conditionsFor(this.#asked(route))
      : {};
    this.#asksForNews = Object.keys(conditions).length > 0;
    return exchange({
      address,
      headers: {
        ...route.originFields,
        ...conditions,
        accept: this.#accept,
        'accept-encoding': ACCEPT_ENCODING,
        'user-agent': userAgent,
      },
      lookup,
      isAllowed,
      maxBytes,
      timeouts: { ...timeouts, totalMs: Math.max(1, totalMs - this.#spentMs) },
      signal: this.#signal,
      // No proxy knows what is on this machine.
      ...(waysTo && !isLoopbackHost(address.hostname) && { waysTo }),
      ...(ca && { ca }),
      ...(onProgress && { onProgress }),
      ...(sink && { sink }),
    });
  }

  /** What an answer comes to, and what is to be remembered of it; null for a redirect to follow. */
  #conclude(route: Route, answer: Answer): HttpResult | null {
    const { validators, now } = this.#tools;
    const { status, headers, bytes } = answer;
    const verdict = judge(status, headers, now());
    const group = hostGroupOf(route.address).name;
    this.#rememberHost(group, verdict, answer);
    switch (verdict.kind) {
      case 'redirect':
        return this.#redirect(route, verdict);
      case 'ok':
        if (this.#request.conditional) validators.store(this.#asked(route), headers);
        return {
          kind: 'ok',
          status,
          bytes,
          ...parseContentType(headers['content-type']),
          ...this.#freshness(route, answer),
        };
      case 'not-modified':
        // No news to someone who has nothing is no answer.
        if (!this.#asksForNews) return { kind: 'http', status };
        validators.refresh(this.#asked(route), headers);
        return { kind: 'not-modified', ...this.#freshness(route, answer) };
      case 'gone':
        validators.forget(route.address.href);
        return { kind: 'gone' };
      case 'limited':
        return { kind: 'limited', notBefore: now() + verdict.waitMs };
      case 'http':
        return { kind: 'http', status };
    }
  }

  #redirect(route: Route, verdict: Verdict & { kind: 'redirect' }): HttpResult | null {
    const { validators, now } = this.#tools;
    const key = waitKey(route.address);
    if (verdict.waitMs !== null && !validators.holdOf(key)) {
      // RFC 9110 §10.2.3: before the redirected request. When that time is over, it is followed.
      const notBefore = now() + verdict.waitMs;
      validators.hold(key, notBefore);
      return { kind: 'limited', notBefore };
    }
    validators.release(key);
    return route.redirect(verdict) ? null : { kind: 'broken', detail: 'bad-redirect' };
  }

  /** Notes until when the host is to be left alone. */
  #rememberHost(group: string, verdict: Verdict, { status, headers }: Answer): void {
    const { validators, now, random } = this.#tools;
    if (verdict.kind === 'limited') {
      validators.hold(group, now() + verdict.waitMs);
      return;
    }
    if (status === 429) {
      const strikes = validators.holdOf(group)?.strikes ?? 0;
      validators.hold(group, now() + boundWait(backoffMs(strikes, random)), strikes + 1);
      return;
    }
    const waitMs = waitAfterAnswer(headers, now());
    if (waitMs !== null) validators.hold(group, now() + waitMs);
    else validators.release(group);
  }

  #freshness(route: Route, { headers }: Answer): Freshness {
    const permanentTo = this.#tools.validators.sighted(route.start.href, route.permanentTo);
    const maxAge = maxAgeMs(headers['cache-control'], headers.age);
    return {
      url: route.address.href,
      ...(permanentTo !== null && { permanentTo }),
      ...(maxAge !== null && { maxAgeMs: maxAge }),
    };
  }

  get #accept(): string {
    return this.#request.accept ?? '*/*';
  }

  #asked(route: Route): Asked {
    return { url: route.address.href, accept: this.#accept, askedAs: route.start.href };
  }

  #note<R extends HttpResult | { kind: 'redirect' }>(
    address: Address | null,
    result: R,
    wire: { at?: number; ms?: number; bytes?: number; status?: number } = {},
  ): R {
    const { ledger, now } = this.#tools;
    const { purpose } = this.#request;
    ledger.add(noteOf(address, purpose, result, { at: now(), ms: 0, bytes: 0, ...wire }));
    return result;
  }
}

/** Where a redirect's own `Retry-After` is kept. */
function waitKey(address: Address): string {
  return `redirect ${address.href}`;
}
