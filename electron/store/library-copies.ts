import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** In a copy that the library was opened from since; nothing of the store is called so. */
const OPENED = 'lectern-opened';

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
  #tried = false;

  /** `store` is the folder of the browser's store, `folder` the one that is ours. */
  constructor(store: string, folder: string) {
    this.#store = store;
    this.#folder = folder;
    this.#newest = join(folder, 'newest');
    this.#good = join(folder, 'good');
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
