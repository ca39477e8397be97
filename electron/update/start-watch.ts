import { proveStart, readStarts, takeBackStart } from './starts.ts';

/** Watches how this start of the app goes: see `starts.ts`. */
export class StartWatch {
  readonly #profile: string;
  readonly #version: string;
  readonly #onProven: () => void;

  /** `onProven` is told when the version has proven to start. */
  constructor(profile: string, version: string, onProven: () => void = () => undefined) {
    this.#profile = profile;
    this.#version = version;
    this.#onProven = onProven;
  }

  /** Whether this version has never shown the library, and has not been begun before. */
  get isFirst(): boolean {
    const { begun, proven } = readStarts(this.#profile, this.#version);
    return !proven && begun <= 1;
  }

  /** No window is to be opened: it counts neither way. */
  takeBack(): void {
    takeBackStart(this.#profile, this.#version);
  }

  /** The library is on the screen. */
  succeeded(): void {
    proveStart(this.#profile, this.#version);
    this.#onProven();
  }
}
