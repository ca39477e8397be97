import type { TimeoutStage } from '../../shared/net/http-result.ts';

/** How long a request may take to connect, to say something more, and in all. */
export type Timeouts = { connectMs: number; idleMs: number; totalMs: number };

/** Enough for a slow server far away; not so much that a dead one holds up a refresh. */
export const DEFAULT_TIMEOUTS: Timeouts = {
  connectMs: 10_000,
  idleMs: 15_000,
  totalMs: 30_000,
};

/** The three timers of one request. Node has none by default that covers all of it. */
export class Deadlines {
  readonly #onPast: (stage: TimeoutStage) => void;
  readonly #idleMs: number;
  readonly #timers: Partial<Record<TimeoutStage, NodeJS.Timeout>> = {};

  constructor({ connectMs, idleMs, totalMs }: Timeouts, onPast: (stage: TimeoutStage) => void) {
    this.#onPast = onPast;
    this.#idleMs = idleMs;
    this.#start('connect', connectMs);
    this.#start('total', totalMs);
  }

  /** The connection is there, TLS and all. */
  connected(): void {
    clearTimeout(this.#timers.connect);
    if (!this.#timers.idle) this.#start('idle', this.#idleMs);
  }

  /** Bytes have come. */
  heard(): void {
    this.#timers.idle?.refresh();
  }

  stop(): void {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
  }

  #start(stage: TimeoutStage, ms: number): void {
    this.#timers[stage] = setTimeout(() => this.#onPast(stage), ms);
  }
}
