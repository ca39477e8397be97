import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { done, failed, type Reply } from '../../shared/reply.ts';
import type {
  UpdateOffer,
  UpdatePhase,
  UpdateState,
  UpdateSupport,
} from '../../shared/update/update-state.ts';
import { higherVersion } from '../../shared/update/version.ts';
import type { Following } from './fetch-package.ts';
import { fetchRelease, type ReleaseSource } from './fetch-release.ts';
import type { Installing } from './installing.ts';
import { judge } from './judge.ts';
import type { Memory, UpdateMemory } from './memory.ts';
import type { Metadata, PackageFile } from './metadata.ts';
import { UpdateFailure, updateFailureOf } from './update-failure.ts';
import {
  fetchWayBack,
  hasWayBack,
  keepInstaller,
  keepWayBack,
  type WayBackTools,
} from './way-back.ts';

/** What updates work with. */
export type UpdatesTools = {
  running: string;
  support: UpdateSupport;
  /** The name of the metadata for this computer. */
  channel: string;
  /** The network and where releases are; rejects with why there is none. */
  source: () => Promise<ReleaseSource>;
  memory: UpdateMemory;
  /** How the running version can be replaced and come back; null where it is not ours to replace. */
  wayBack: WayBackTools | null;
  /** Whether a newer version is to be downloaded as soon as it is known. */
  downloadsAtOnce: () => boolean;
  /** Is told of every change. */
  changed: (state: UpdateState) => void;
  /** Prepares a download and what follows; loads what that needs. */
  prepare: (
    source: ReleaseSource,
    version: string,
    file: PackageFile,
    following: Following,
  ) => Promise<Installing>;
  /** Ends the app, as the user would. */
  quit: () => void;
  /** Has the app start again once it has ended. */
  startAgain: () => void;
};

type Found = { release: Metadata; file: PackageFile | null; offer: UpdateOffer };

/** Looks for newer versions, downloads and installs them: all of it only when that was asked for. */
export class Updates {
  readonly #tools: UpdatesTools;
  #phase: UpdatePhase = { kind: 'idle' };
  #found: Found | null = null;
  #ready: { installing: Installing; path: string } | null = null;
  #abort: AbortController | null = null;
  #restarts = false;

  constructor(tools: UpdatesTools) {
    this.#tools = tools;
  }

  get state(): UpdateState {
    const { running, support } = this.#tools;
    const { checkedAt, wentBack, trouble } = this.#memory;
    return { running, support, checkedAt, phase: this.#phase, wentBack, trouble };
  }

  /** Asks whether there is a newer version. */
  async check(): Promise<UpdateState> {
    const { kind } = this.#phase;
    const isBusy = kind === 'checking' || kind === 'downloading' || kind === 'downloaded';
    if (isBusy || this.#tools.support === 'no-key') return this.state;
    this.#found = null;
    this.#show({ kind: 'checking' });
    try {
      await this.#look(this.#begin());
    } catch (error) {
      this.#show({ kind: 'failed', failure: updateFailureOf(error), offer: null });
    }
    this.#abort = null;
    if (this.#phase.kind === 'offered' && this.#tools.downloadsAtOnce()) await this.download();
    return this.state;
  }

  /** Downloads the newer version that was found. */
  async download(): Promise<UpdateState> {
    const { wayBack, prepare } = this.#tools;
    const { kind } = this.#phase;
    const found = this.#found;
    if (!found?.file || !wayBack || (kind !== 'offered' && kind !== 'failed')) return this.state;
    const { release, file, offer } = found;
    const signal = this.#begin();
    const onReceived = (received: number) => this.#show({ kind: 'downloading', offer, received });
    onReceived(0);
    try {
      assertReplaceable(wayBack);
      const source = await this.#tools.source();
      const installing = await prepare(source, offer.version, file, { signal, onReceived });
      const path = await installing.download();
      // Told as part of it, without a number: it is smaller, and there only where it is needed.
      await fetchWayBack(wayBack, release, source, { signal, onReceived: () => undefined });
      this.#ready = { installing, path };
      this.#show({ kind: 'downloaded', offer, onQuit: false });
    } catch (error) {
      const failure = updateFailureOf(error);
      const isCancelled = failure.code === 'update-cancelled';
      this.#show(isCancelled ? { kind: 'offered', offer } : { kind: 'failed', failure, offer });
    }
    this.#abort = null;
    return this.state;
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Says when what was downloaded is to be installed; `now` ends the app. */
  install(when: 'quit' | 'now' | 'later'): Reply<UpdateState> {
    if (this.#phase.kind !== 'downloaded') {
      return failed('no-update', 'There is nothing to install.', 'Look for updates again.');
    }
    this.#show({ ...this.#phase, onQuit: when !== 'later' });
    this.#restarts = when === 'now';
    if (when === 'now') this.#tools.quit();
    return done(this.state);
  }

  /** The app does not end after all, or not at once: then it is not to start again by itself. */
  stay(): void {
    this.#restarts = false;
  }

  /** The user has read what happened. */
  dismissNews(): UpdateState {
    this.#note({ wentBack: null, trouble: null });
    this.#changed();
    return this.state;
  }

  /**
   * The app ends and its windows are gone: installs what the user wants installed; gives whether the
   * app starts again by itself. Never throws.
   */
  atQuit(): boolean {
    const { phase } = this.state;
    if (phase.kind !== 'downloaded' || !phase.onQuit) return false;
    const restarts = this.#restarts;
    try {
      this.#installNow(phase.offer.version);
      this.#note({ trouble: null });
    } catch (error) {
      this.#note({ trouble: updateFailureOf(error) });
    }
    if (this.#restarts) this.#tools.startAgain();
    return restarts;
  }

  #installNow(version: string): void {
    const { wayBack } = this.#tools;
    const file = this.#found?.file;
    if (!this.#ready || !wayBack || !file) return;
    keepWayBack(wayBack, version);
    // The installer of Windows starts the app by itself, and while this one still ends.
    const startsItself = this.#restarts && wayBack.kind === 'nsis';
    this.#ready.installing.install(startsItself);
    if (startsItself) this.#restarts = false;
    try {
      keepInstaller(wayBack, version, file, this.#ready.path);
    } catch {
      // The new version is in place, which is what counts; the one after it will have no way back.
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { channel, running, wayBack } = this.#tools;
    const source = await this.#tools.source();
    const release = await fetchRelease(source, channel, signal);
    const { seen, refused } = this.#memory;
    const kind = wayBack?.kind ?? null;
    const now = source.now();
    const judged = judge(release, { running, channel, seen, refused, kind, now });
    this.#note({ seen: higherVersion(seen, release.version), checkedAt: now });
    if (judged.kind === 'current') {
      this.#show(judged);
      return;
    }
    const { version, releaseDate, releaseNotes } = release;
    const offer: UpdateOffer = {
      version,
      releasedAt: releaseDate,
      notes: releaseNotes,
      size: judged.file?.size ?? 0,
      canGoBack: wayBack !== null && hasWayBack(wayBack, release),
    };
    this.#found = { release, file: judged.file, offer };
    this.#show({ kind: 'offered', offer });
  }

  #begin(): AbortSignal {
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  get #memory(): Memory {
    return this.#tools.memory.read();
  }

  /** A disk that is full takes no notes: what was to be noted is then found out again. */
  #note(change: Partial<Memory>): void {
    try {
      this.#tools.memory.note(change);
    } catch {
      // See above.
    }
  }

  #show(phase: UpdatePhase): void {
    this.#phase = phase;
    this.#changed();
  }

  #changed(): void {
    this.#tools.changed(this.state);
  }
}

/** Told before a hundred megabytes are downloaded for nothing. */
function assertReplaceable({ appImage }: WayBackTools): void {
  if (appImage === null) return;
  const folder = dirname(appImage);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UpdateFailure(
      'update-not-writable',
      `Lectern may not write to ${folder}, where its own file lies.`,
      'Move it into a folder of your own, or install the new version by hand.',
    );
  }
}
