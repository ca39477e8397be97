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

  /** Mends the store and copies it; to be called before anything opens it. */
  prepare(): void {
    try {
      mendStore(this.#store);
      this.#copies.keep();
    } catch (error) {
      // The library can be used without; the page tells.
      this.#trouble = error;
    }
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
    try {
      if (!this.#copies.isThere()) return done(null);
      await close();
      const at = this.#copies.putBack();
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
