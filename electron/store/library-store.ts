import { join } from 'node:path';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { LibraryCopies } from './library-copies.ts';
import { mendStore } from './mend-store.ts';

/** Where Chromium keeps the IndexedDB of our origin, `app://lectern`, in a profile. */
const STORE = 'IndexedDB/app_lectern_0.indexeddb.leveldb';

/** Looks after the files in which the browser keeps the library. */
export class LibraryStore {
  readonly #store: string;
  readonly #copies: LibraryCopies;
  /** Why the store could not be looked after at this start. */
  #trouble: unknown = null;

  constructor(profile: string) {
    this.#store = join(profile, STORE);
    this.#copies = new LibraryCopies(this.#store, join(profile, 'Library copies'));
  }

  /**
   * Mends the store and copies it; to be called before anything opens it. `newVersion` is the running
   * version if it starts here for the first time: then another copy is kept until it has started.
   */
  prepare(newVersion: string | null = null): void {
    try {
      mendStore(this.#store);
      if (newVersion !== null) this.#copies.keepBefore(newVersion);
      this.#copies.keep();
    } catch (error) {
      // The library can be used without; the page tells.
      this.#trouble = error;
    }
  }

  /** The running version has shown the library: it will not be given up any more. */
  proven(): void {
    try {
      this.#copies.dropBefore();
    } catch {
      // It takes some space, and no more.
    }
  }

  /**
   * Puts the library back as it was before a version newer than `version`, which did not start, opened
   * it; null when there is no such copy.
   */
  async putBackBefore(
    version: string,
    close: () => Promise<void>,
  ): Promise<Reply<{ at: number } | null>> {
    if (!this.#copies.isThereBefore(version)) return done(null);
    return this.#attempt(async () => {
      this.#copies.keepNewer();
      await close();
      return this.#copies.putBackBefore();
    });
  }

  /** The library was opened and holds papers. */
  async opened(): Promise<Reply<null>> {
    try {
      await this.#copies.markOpened();
    } catch (error) {
      this.#trouble ??= error;
    }
    if (this.#trouble === null) return done(null);
    const why = this.#trouble instanceof Error ? this.#trouble.message : String(this.#trouble);
    return failed(
      'no-copy',
      `Lectern could not make its safety copy of your library: ${why}.`,
      'Free some space on the disk and start Lectern again; your library itself is not affected.',
    );
  }

  /** Puts a copy of the library in its place; `close` makes the browser let go of the store. */
  async putBack(close: () => Promise<void>): Promise<Reply<{ at: number } | null>> {
    return this.#attempt(async () => {
      if (!this.#copies.isThere()) return null;
      await close();
      return this.#copies.putBack();
    });
  }

  async #attempt(act: () => Promise<number | null>): Promise<Reply<{ at: number } | null>> {
    try {
      const at = await act();
      return done(at === null ? null : { at });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return failed(
        'not-put-back',
        `Your library was damaged, and its copy could not be put back: ${why}.`,
        'The copy is in the folder “Library copies” of the profile. Start Lectern again.',
      );
    }
  }
}
