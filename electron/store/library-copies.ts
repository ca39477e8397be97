import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from '../../shared/update/version.ts';

/** In a copy that the library was opened from since; nothing of the store is called so. */
const OPENED = 'lectern-opened';

/** In the copy from before a version's first start: that version. */
const BEFORE = 'lectern-before';

/**
 * Copies of the library's files, made at a start before the browser opens them. It deletes a store
 * that it finds damaged, and a second kill while it mends what a first one left is enough for that.
 * Tables, which are never written to again, are linked and not copied: a copy takes milliseconds,
 * and no space until the store outgrows it.
 *
 * `newest` is the store as the last start found it, `good` the one before, kept until the library
 * was opened from `newest`. All of this is synchronous: the store must not be opened meanwhile.
 */
export class LibraryCopies {
  readonly #store: string;
  readonly #folder: string;
  readonly #newest: string;
  readonly #good: string;
  readonly #beforeUpdate: string;
  #tried = false;

  /** `store` is the folder of the browser's store, `folder` the one that is ours. */
  constructor(store: string, folder: string) {
    this.#store = store;
    this.#folder = folder;
    this.#newest = join(folder, 'newest');
    this.#good = join(folder, 'good');
    this.#beforeUpdate = join(folder, 'before-update');
  }

  /**
   * Copies the store as it is, if there is one. After a start that did not come to open the library
   * the copy made then stays: nothing was written since that a person wrote. Throws on a full disk;
   * the copy that there was stays then.
   */
  keep(): void {
    if (!existsSync(join(this.#store, 'CURRENT'))) return;
    const isKnown = existsSync(this.#newest);
    if (isKnown && !existsSync(join(this.#newest, OPENED))) return;
    const making = join(this.#folder, 'making');
    rmSync(making, { recursive: true, force: true });
    try {
      link(this.#store, making);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
    if (isKnown) this.#replace(this.#good, this.#newest);
    renameSync(making, this.#newest);
  }

  /**
   * Copies the store before `version` opens it for the first time, in case it does not start and an
   * older one comes back. The copy from before a version that is newer still is then kept.
   */
  keepBefore(version: string): void {
    if (!existsSync(join(this.#store, 'CURRENT'))) return;
    const before = this.#before();
    if (before !== null && compareVersions(before, version) >= 0) return;
    const making = join(this.#folder, 'making');
    rmSync(making, { recursive: true, force: true });
    link(this.#store, making);
    writeFileSync(join(making, BEFORE), version);
    this.#replace(this.#beforeUpdate, making);
  }

  /** A version has started: nothing from before it is needed any more. */
  dropBefore(): void {
    rmSync(this.#beforeUpdate, { recursive: true, force: true });
  }

  /** Whether there is a copy from before a version that is newer than `version`. */
  isThereBefore(version: string): boolean {
    const before = this.#before();
    return before !== null && compareVersions(before, version) > 0;
  }

  /** Keeps the store, as a newer version has left it, as the copy `newer`. */
  keepNewer(): void {
    const making = join(this.#folder, 'making');
    rmSync(making, { recursive: true, force: true });
    link(this.#store, making);
    this.#replace(join(this.#folder, 'newer'), making);
  }

  /**
   * Puts the copy from before a newer version in the place of the store, which must be closed. Gives
   * when it was last written to, in ms since 1970.
   */
  putBackBefore(): number {
    rmSync(this.#store, { recursive: true, force: true });
    link(this.#beforeUpdate, this.#store);
    return lastWritten(this.#beforeUpdate);
  }

  #before(): string | null {
    try {
      return readFileSync(join(this.#beforeUpdate, BEFORE), 'utf8');
    } catch {
      return null;
    }
  }

  /** The library was opened and holds papers: what this start found is good. */
  async markOpened(): Promise<void> {
    if (existsSync(this.#newest)) {
      writeFileSync(join(this.#newest, OPENED), '');
      this.#throwAway(this.#good);
    }
    await rm(join(this.#folder, 'trash'), { recursive: true, force: true, maxRetries: 3 });
  }

  /** Whether a copy is left to try. */
  isThere(): boolean {
    return existsSync(this.#tried ? this.#good : this.#newest);
  }

  /**
   * Puts a copy in the place of the store, which must be closed: `newest` at first, then `good`.
   * Gives when it was last written to, in ms since 1970; null when no copy is left to try.
   */
  putBack(): number | null {
    if (!this.isThere()) return null;
    if (this.#tried) {
      this.#replace(join(this.#folder, 'damaged'), this.#newest);
      renameSync(this.#good, this.#newest);
    }
    this.#tried = true;
    rmSync(this.#store, { recursive: true, force: true });
    link(this.#newest, this.#store);
    return lastWritten(this.#newest);
  }

  #replace(folder: string, by: string): void {
    this.#throwAway(folder);
    if (existsSync(by)) renameSync(by, folder);
  }

  /** Deleting takes longer than renaming, and can wait. */
  #throwAway(folder: string): void {
    if (!existsSync(folder)) return;
    const trash = join(this.#folder, 'trash');
    mkdirSync(trash, { recursive: true });
    renameSync(folder, join(trash, `${Date.now()}-${readdirSync(trash).length}`));
  }
}

/** Makes `to` the same as the store `from`, sharing what is never written to again. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (/\.ldb$/.test(name)) linkSync(source, target);
    // The rest is the lock and what people may read.
    else if (/^(?:CURRENT|MANIFEST-\d+|\d+\.log)$/.test(name)) copyFileSync(source, target);
  }
}

function lastWritten(copy: string): number {
  const times = readdirSync(copy).map((name) => statSync(join(copy, name)).mtimeMs);
  return Math.max(0, ...times);
}
