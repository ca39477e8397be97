import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { WrittenEntry } from '../../../shared/bibliography/splice.ts';
import type { BibliographyWriter } from '../../../shared/bibliography/writer.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import { type CitedAs, citedEntries } from './cited-entries.ts';
import type { Job } from './job.ts';

/** Makes the entries of papers as a profile wants them. */
export class EntryMaker {
  readonly #db: LibraryDatabase;
  readonly #profile: Profile;
  readonly #as: CitedAs;
  readonly #encoder = new TextEncoder();
  readonly writer: BibliographyWriter;

  constructor(db: LibraryDatabase, profile: Profile, writer: BibliographyWriter, as?: CitedAs) {
    this.#db = db;
    this.#profile = profile;
    this.#as = as ?? new Map();
    this.writer = writer;
  }

  /** The entries of papers, in the order of their ids, some at a time; see `citedEntries`. */
  async *make(ids: readonly string[], isDense: boolean, job: Job): AsyncGenerator<WrittenEntry[]> {
    for await (const some of citedEntries(this.#db, ids, this.#profile, isDense, job, this.#as)) {
      yield some.map(({ id, entry }) => {
        const bytes = this.#encoder.encode(this.writer.entry(entry));
        return { id, citekey: entry.citekey, bytes };
      });
    }
  }
}
