import { existsSync } from 'node:fs';
import { done, type Reply } from '../../shared/reply.ts';
import type { Settings } from '../../shared/settings.ts';
import type { UpdateState } from '../../shared/update/update-state.ts';
import type { Handlers } from '../ipc.ts';
import { isDue } from './is-due.ts';
import { folderOf } from './memory.ts';
import type { Updates } from './updates.ts';

/** The requests that are about updates. */
export type UpdateHandlers = Pick<
  Handlers,
  | 'updateState'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'cancelUpdate'
  | 'installUpdate'
  | 'dismissUpdateNews'
>;

/** How often it is looked whether a check is due, in ms. */
const EVERY_MS = 60 * 60 * 1000;

/** Updates, which are loaded when someone asks for them, or has agreed that they are looked for. */
export class LateUpdates {
  readonly #profile: string;
  readonly #settings: () => Settings;
  readonly #start: () => Promise<Updates>;
  #starting: Promise<Updates> | null = null;
  #updates: Updates | null = null;
  #clock: NodeJS.Timeout | null = null;

  constructor(profile: string, settings: () => Settings, start: () => Promise<Updates>) {
    this.#profile = profile;
    this.#settings = settings;
    this.#start = start;
  }

  /** The answers to all requests about updates. */
  get handlers(): UpdateHandlers {
    const answer =
      <I>(act: (updates: Updates, input: I) => UpdateState | Promise<UpdateState>) =>
      async (input: I): Promise<Reply<UpdateState>> =>
        done(await act(await this.#load(), input));
    return {
      updateState: answer((updates) => updates.state),
      checkForUpdates: answer((updates) => updates.check()),
      downloadUpdate: answer((updates) => updates.download()),
      cancelUpdate: async () => {
        this.#updates?.cancel();
        return done(null);
      },
      installUpdate: async ({ when }) => (await this.#load()).install(when),
      dismissUpdateNews: answer((updates) => updates.dismissNews()),
    };
  }

  /** The first rows are on the screen: from now on it is looked for updates, if the user wants that. */
  begin(): void {
    if (this.#clock) return;
    // What could not be loaded is told to whoever asks for it; the clock tries again.
    const tick = () => void this.#tick().catch(() => undefined);
    this.#clock = setInterval(tick, EVERY_MS);
    this.#clock.unref();
    tick();
  }

  /** The window stays open after all. */
  stay(): void {
    this.#updates?.stay();
  }

  /** The app ends; gives whether it starts again by itself. */
  atQuit(): boolean {
    return this.#updates?.atQuit() ?? false;
  }

  async #tick(): Promise<void> {
    const { updates, workOffline } = this.#settings();
    const isWanted = updates !== 'never';
    // Without both there is nothing to look for, and nothing to tidy up.
    if (!isWanted && !existsSync(folderOf(this.#profile))) return;
    const loaded = await this.#load();
    const { checkedAt } = loaded.state;
    if (isWanted && !workOffline && isDue(checkedAt, Date.now())) await loaded.check();
  }

  #load(): Promise<Updates> {
    this.#starting ??= this.#start().then(
      (updates) => {
        this.#updates = updates;
        return updates;
      },
      (error) => {
        // Whoever asks next may have more luck.
        this.#starting = null;
        throw error;
      },
    );
    return this.#starting;
  }
}
