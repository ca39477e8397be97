import { fieldOf, type HeaderFields } from '../../shared/net/headers.ts';
import { isSettled, sight } from '../../shared/net/permanence.ts';
import { MAX_WAIT_MS } from '../../shared/net/retry-after.ts';
import { type Hold, type HostMemory, readMemory, writtenMemory } from './host-memory.ts';
import { withoutCredentials } from './http-request.ts';
import { LaterFile } from './later-file.ts';
import type { Sleep } from './sleep.ts';

/** So many addresses, moves and hosts are remembered; the one used longest ago is forgotten. */
const MOST = 2000;

/** The address that an answer came from, and how it was asked. */
export type Asked = { url: string; accept: string; askedAs: string };

/**
 * What the servers told us to remember, in one file of the profile: validators of answers, permanent
 * redirects, and until when to leave a host alone.
 */
export class Validators {
  readonly #path: string;
  readonly #now: () => number;
  readonly #file: LaterFile;
  #read: HostMemory | undefined;

  constructor({ path, now, sleep }: { path: string; now: () => number; sleep: Sleep }) {
    this.#path = path;
    this.#now = now;
    this.#file = new LaterFile(path, () => writtenMemory(this.#memory), sleep);
  }

  /** The header fields that ask for news only (RFC 9110 §13.1), byte for byte as they came. */
  conditionsFor({ url, accept }: Asked): Record<string, string> {
    const stored = this.#memory.validators.get(keyOf(url));
    if (stored?.accept !== accept) return {};
    return {
      ...(stored.etag !== undefined && { 'if-none-match': stored.etag }),
      ...(stored.lastModified !== undefined && { 'if-modified-since': stored.lastModified }),
    };
  }

  /** A whole answer came: its validators, or none, replace those of the last one. */
  store(asked: Asked, headers: HeaderFields): void {
    const fields = validatorsIn(headers);
    const key = keyOf(asked.url);
    this.#memory.validators.delete(key);
    if (fields.etag !== undefined || fields.lastModified !== undefined) {
      const askedAs = keyOf(asked.askedAs);
      put(this.#memory.validators, key, {
        ...fields,
        accept: asked.accept,
        askedAs,
        at: this.#now(),
      });
    }
    this.#file.touch();
  }

  /** The last answer is still good; what the server says anew of it counts (RFC 9111 §4.3.4). */
  refresh({ url }: Asked, headers: HeaderFields): void {
    const key = keyOf(url);
    const stored = this.#memory.validators.get(key);
    if (!stored) return;
    put(this.#memory.validators, key, { ...stored, ...validatorsIn(headers), at: this.#now() });
    this.#file.touch();
  }

  /**
   * To be called when an answer could not be used: else the server would go on to say that it is
   * still good. Takes the address asked for or the one that answered, and forgets its moves too.
   */
  forget(url: string): void {
    const { validators, moves } = this.#memory;
    const key = keyOf(url);
    for (const [address, { askedAs }] of validators) {
      if (address !== key && askedAs !== key) continue;
      validators.delete(address);
      moves.delete(askedAs);
    }
    moves.delete(key);
    this.#file.touch();
  }

  /** Notes where an address leads for good, or that it leads nowhere; gives a move that is settled. */
  sighted(url: string, to: string | null): string | null {
    const key = keyOf(url);
    const { moves } = this.#memory;
    if (to === null) {
      if (moves.delete(key)) this.#file.touch();
      return null;
    }
    const sighting = sight(moves.get(key), to, this.#now());
    put(moves, key, { ...sighting, days: [...sighting.days] });
    this.#file.touch();
    return isSettled(sighting) ? to : null;
  }

  /** Until when a host is to be left alone; null when it may be asked. */
  heldUntil(host: string): number | null {
    const until = this.#memory.holds.get(host)?.until ?? 0;
    const now = this.#now();
    // Farther away than any wait: the clock was wrong when it was written, or is now.
    return until > now && until <= now + MAX_WAIT_MS ? until : null;
  }

  /** What was last noted of a host, also when that time is over. */
  holdOf(host: string): Hold | null {
    return this.#memory.holds.get(host) ?? null;
  }

  /** Leaves a host alone until then. */
  hold(host: string, until: number, strikes = 0): void {
    put(this.#memory.holds, host, { until, strikes });
    this.#file.touch();
  }

  /** The host answers again. */
  release(host: string): void {
    if (this.#memory.holds.delete(host)) this.#file.touch();
  }

  /** Writes what is not yet on disk. */
  flush(): Promise<void> {
    return this.#file.flush();
  }

  /** Read when first needed, not at the start of the app. */
  get #memory(): HostMemory {
    this.#read ??= readMemory(this.#path);
    return this.#read;
  }
}

/** An address as it is kept: as servers see it, without passwords. */
function keyOf(url: string): string {
  return URL.canParse(url) ? withoutCredentials(new URL(url)).href : url;
}

function validatorsIn(headers: HeaderFields): { etag?: string; lastModified?: string } {
  const etag = fieldOf(headers, 'etag');
  const lastModified = fieldOf(headers, 'last-modified');
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function put<T>(table: Map<string, T>, key: string, value: T): void {
  table.delete(key);
  table.set(key, value);
  for (const oldest of table.keys()) {
    if (table.size <= MOST) break;
    table.delete(oldest);
  }
}
