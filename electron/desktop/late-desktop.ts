import type { BrowserWindow } from 'electron';
import type { Failure } from '../../shared/reply.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Desktop } from './desktop.ts';

/**
 * The desktop around the window, which is set up once the first rows are on the screen: none of it is
 * needed for them.
 */
export class LateDesktop {
  readonly #start: () => Promise<Desktop>;
  readonly #settings: () => Settings;
  readonly #tell: (failure: Failure) => void;
  #started: Promise<Desktop> | null = null;

  constructor(
    start: () => Promise<Desktop>,
    settings: () => Settings,
    tell: (failure: Failure) => void,
  ) {
    this.#start = start;
    this.#settings = settings;
    this.#tell = tell;
  }

  /** A window has been opened: the desktop is set up when its page is `ready`. */
  async welcome(window: BrowserWindow, ready: Promise<void>): Promise<void> {
    await ready;
    const isNew = this.#started === null;
    this.#started ??= this.#start();
    const desktop = await this.#started;
    if (!window.isDestroyed()) desktop.welcome(window);
    if (isNew) await this.apply();
  }

  /** The settings have changed; before the desktop is set up that is nothing to it. */
  async apply(): Promise<void> {
    const applied = await (await this.#started)?.apply(this.#settings());
    if (applied && !applied.ok) this.#tell(applied.failure);
  }
}
