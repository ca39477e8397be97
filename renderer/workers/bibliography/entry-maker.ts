import { type CitedPaper, entryOf } from '../../../shared/bibliography/entry.ts';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import { writerFor } from '../../../shared/bibliography/write.ts';
import type { BibliographyWriter } from '../../../shared/bibliography/writer.ts';
import type { Paper } from '../../../shared/paper.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import { type CitedRow, readCited } from './cited-papers.ts';
import type { Job } from './job.ts';
import { keysFor } from './keys.ts';

/** Papers that are read at a time. */
const CHUNK = 500;

/** The keys under which papers are cited, by their ids, where those are not their own. */
type CitedAs = ReadonlyMap<string, readonly string[]>;

/** A made entry. */
export type MadeEntry = { id: string; citekey: string; bytes: Uint8Array };

/** Makes the entries of papers as a profile wants them. */
export class EntryMaker {
  readonly #db: LibraryDatabase;
  readonly #profile: Profile;
  readonly #as: CitedAs;
  readonly #encoder = new TextEncoder();
  readonly writer: BibliographyWriter;

  private constructor(
    db: LibraryDatabase,
    profile: Profile,
    writer: BibliographyWriter,
    as: CitedAs,
  ) {
    this.#db = db;
    this.#profile = profile;
    this.#as = as;
    this.writer = writer;
  }

  /**
   * Null where the format's entries depend on one another. `as` has the keys under which a document
   * cites papers, where those are not their own.
   */
  static for(db: LibraryDatabase, profile: Profile, as: CitedAs = new Map()): EntryMaker | null {
    const writer = writerFor(profile);
    return writer && new EntryMaker(db, profile, writer, as);
  }

  /**
   * The entries of papers, in the order of their ids, some at a time. Papers without citekey get one;
   * in this order, so that it does not matter which were chosen first. Those that are gone have none.
   */
  async *make(ids: readonly string[], isDense: boolean, job: Job): AsyncGenerator<MadeEntry[]> {
    const sorted = [...ids].sort(compare);
    for (let from = 0; from < sorted.length; from += CHUNK) {
      const chunk = sorted.slice(from, from + CHUNK);
      const rows = await readCited(this.#db, chunk, this.#profile, isDense);
      const keyless = rows.flatMap(({ paper, citekey }) => (citekey === undefined ? paper : []));
      const keys = keyless.length > 0 ? await keysFor(keyless) : new Map<string, string>();
      yield rows.flatMap((row) => {
        const citekey = row.citekey ?? keys.get(row.paper.id);
        return citekey === undefined ? [] : this.#entries(row, citekey);
      });
      job.advance(chunk.length);
    }
  }

  /** biblatex knows an entry by its other keys; elsewhere each key needs an entry of its own. */
  #entries({ paper, cited }: CitedRow, citekey: string): MadeEntry[] {
    const keys = this.#as.get(paper.id) ?? [citekey];
    const [own = citekey] = keys;
    if (this.#profile.format !== 'biblatex')
      return keys.map((key) => this.#entry(paper, cited, key));
    const ids = [...new Set([...keys, citekey, ...(cited.ids ?? [])])].filter((key) => key !== own);
    return [this.#entry(paper, ids.length > 0 ? { ...cited, ids } : cited, own)];
  }

  #entry({ id }: Paper, cited: CitedPaper, citekey: string): MadeEntry {
    const text = this.writer.entry(entryOf(cited, citekey));
    return { id, citekey, bytes: this.#encoder.encode(text) };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
