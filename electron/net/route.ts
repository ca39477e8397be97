import type { HttpResult } from '../../shared/net/http-result.ts';
import { isDowngrade, nextHop } from '../../shared/net/redirects.ts';
import { type HttpRequest, originFields, withoutCredentials } from './http-request.ts';

/** The way of one request from redirect to redirect. */
export class Route {
  readonly start: URL;
  readonly #trustedOrigins: ReadonlySet<string>;
  readonly #typedHost: string | null;
  readonly #staysAtOrigin: boolean;
  readonly #seen = new Set<string>();
  #address: URL;
  #next: URL | null = null;
  #taken = 0;
  #fields: Record<string, string>;
  #permanentTo: string | null = null;
  #isPermanentSoFar = true;

  private constructor(request: HttpRequest, given: URL, trustedOrigins: ReadonlySet<string>) {
    this.start = withoutCredentials(given);
    this.#address = this.start;
    this.#fields = originFields(request, given);
    this.#typedHost = request.typedByUser ? given.hostname : null;
    this.#trustedOrigins = trustedOrigins;
    this.#staysAtOrigin = request.sameOrigin ?? false;
    this.#seen.add(this.start.href);
  }

  /** Null when the address is none. */
  static from(request: HttpRequest, trustedOrigins: ReadonlySet<string>): Route | null {
    return URL.canParse(request.url)
      ? new Route(request, new URL(request.url), trustedOrigins)
      : null;
  }

  /** The address to ask now. */
  get address(): URL {
    return this.#address;
  }

  /** Whether a person typed the name of this host. */
  get isTyped(): boolean {
    return this.#address.hostname === this.#typedHost;
  }

  /** Whether this is one of our own test servers. */
  get isTrusted(): boolean {
    return this.#trustedOrigins.has(this.#address.origin);
  }

  /** What the caller gave for the first origin, as long as it was never left. */
  get originFields(): Readonly<Record<string, string>> {
    return this.#fields;
  }

  /** Where the start has moved, if all answers were right: the end of the permanent redirects. */
  get permanentTo(): string | null {
    return this.#permanentTo;
  }

  /** Takes up a redirect; false when it names no address. */
  redirect({ location, isPermanent }: { location: string; isPermanent: boolean }): boolean {
    // Node reads fields as Latin-1; where servers send more than ASCII here, they mean UTF-8.
    const target = Buffer.from(location, 'latin1').toString('utf8');
    if (!URL.canParse(target, this.#address.href)) return false;
    this.#next = withoutCredentials(new URL(target, this.#address));
    this.#isPermanentSoFar &&= isPermanent && !isDowngrade(this.#address, this.#next);
    if (this.#isPermanentSoFar) this.#permanentTo = this.#next.href;
    return true;
  }

  /** Goes where the redirect leads; the reason if it must not, with the route standing there. */
  follow(): HttpResult | null {
    const from = this.#address;
    const to = this.#next ?? from;
    const hop = nextHop({
      from,
      to,
      taken: this.#taken,
      seen: this.#seen,
      isTrusted: this.#trustedOrigins.has(to.origin),
    });
    this.#address = to;
    if (hop.kind === 'refuse') return { kind: 'refused', reason: hop.reason };
    if (this.#staysAtOrigin && to.origin !== this.start.origin) {
      return { kind: 'refused', reason: 'other-origin' };
    }
    this.#taken += 1;
    this.#seen.add(to.href);
    if (!hop.keepsCredentials) this.#fields = {};
    return null;
  }
}
