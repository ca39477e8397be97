import * as v from 'valibot';
import { sortedByCitekey } from '../../../shared/bibliography/writer.ts';
import type { RandomFile } from '../../../shared/storage/random-file.ts';

/** So many bytes of entries that are not wanted any more are kept, at the most, for every wanted one. */
const WASTE = 1;
/** So many bytes are written at a time. */
const BLOCK = 1024 * 1024;
/** Texts of no more bytes than this are read at once, which is much quicker than one by one. */
const WHOLE = 96 * 1024 * 1024;

/** What a saved store was made of: another build or profile gives other bytes. */
export type StoreStamp = { library: string; build: string; profile: string };

const IndexSchema = v.object({
  stamp: v.object({ library: v.string(), build: v.string(), profile: v.string() }),
  /** The ledger's revision that the entries show. */
  revision: v.number(),
  ids: v.array(v.string()),
  citekeys: v.array(v.string()),
  /** Where each begins in the file of texts, and its length, in turn. */
  places: v.array(v.number()),
});

/** An entry in the file of texts, in bytes. */
export type StoredEntry = { citekey: string; from: number; length: number };

/** An open file that can be let go of. */
type File = RandomFile & { close(): void };

/** A folder of files, each of which is open once at the most. */
type Folder = { file(name: string): Promise<File> };

/**
 * The texts of entries as they were written last, by paper, in files of the origin's private file
 * system: made anew from the ledger where they are missing or of another time.
 */
export class EntryStore {
  readonly #texts: File;
  readonly #index: File;
  readonly #stamp: StoreStamp;
  readonly #entries = new Map<string, StoredEntry>();
  #end = 0;
  /** What was added and is not in the file yet. */
  #block = new Uint8Array(BLOCK);
  #blocked = 0;
  /** All texts, where they were read at once. */
  #whole: Uint8Array | null = null;
  /** Whether entries came or went since it was saved. */
  #isChanged = false;
  /** The ledger's revision that the entries show; 0 for none. */
  revision = 0;

  private constructor(texts: File, index: File, stamp: StoreStamp) {
    this.#texts = texts;
    this.#index = index;
    this.#stamp = stamp;
  }

  /** Opens the store of a format; rejects where the browser gives no file. */
  static async open(folder: Folder, name: string, stamp: StoreStamp): Promise<EntryStore> {
    const texts = await folder.file(`entries-${name}`);
    try {
      const index = await folder.file(`entries-${name}.index`);
      const store = new EntryStore(texts, index, stamp);
      store.#load();
      return store;
    } catch (error) {
      texts.close();
      throw error;
    }
  }

  /** The entry of a paper, if it is there. */
  get(id: string): StoredEntry | undefined {
    return this.#entries.get(id);
  }

  /** Adds the entry of a paper, or replaces it. */
  put(id: string, citekey: string, bytes: Uint8Array): void {
    this.#isChanged = true;
    this.#whole = null;
    if (this.#blocked + bytes.length > BLOCK) this.#write();
    const from = this.#end + this.#blocked;
    this.#entries.set(id, { citekey, from, length: bytes.length });
    if (bytes.length > BLOCK) {
      this.#texts.write(bytes, this.#end);
      this.#end += bytes.length;
      return;
    }
    this.#block.set(bytes, this.#blocked);
    this.#blocked += bytes.length;
  }

  /** Drops what papers have changed. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) if (this.#entries.delete(id)) this.#isChanged = true;
  }

  /** Drops everything. */
  clear(): void {
    this.#entries.clear();
    this.#end = 0;
    this.#blocked = 0;
    this.#whole = null;
    this.revision = 0;
    // The index first: an old one must never lead into other texts.
    this.#index.truncate(0);
    this.#index.flush();
    this.#texts.truncate(0);
  }

  /** All entries by their papers, for the most part in the order of their citekeys. */
  all(): IterableIterator<[string, StoredEntry]> {
    return this.#entries.entries();
  }

  /** Many entries are about to be read, and none to be added. */
  expectReading(): void {
    this.#write();
    if (this.#end > WHOLE) return;
    this.#whole = new Uint8Array(this.#end);
    this.#texts.read(this.#whole, 0);
  }

  /** Reads the text of an entry. */
  read({ from, length }: StoredEntry, into: Uint8Array): void {
    if (this.#whole) {
      into.set(this.#whole.subarray(from, from + length));
      return;
    }
    if (this.#blocked > 0) this.#write();
    this.#texts.read(into, from);
  }

  /** Saves what is there as the ledger's `revision`. What is not wanted any more goes in time. */
  save(revision: number): void {
    if (!this.#isChanged && revision === this.revision) return;
    this.#isChanged = false;
    this.#write();
    this.#texts.flush();
    this.revision = revision;
    const wanted = [...this.#entries.values()].reduce((sum, { length }) => sum + length, 0);
    if (this.#end > wanted * (1 + WASTE) + BLOCK) {
      this.clear();
      return;
    }
    // The next to sort them finds them sorted.
    const all = sortedByCitekey([...this.#entries].map(([id, entry]) => ({ id, ...entry })));
    const index: v.InferOutput<typeof IndexSchema> = {
      stamp: this.#stamp,
      revision,
      ids: all.map(({ id }) => id),
      citekeys: all.map(({ citekey }) => citekey),
      places: all.flatMap(({ from, length }) => [from, length]),
    };
    // A file that was cut off is no JSON, and counts as none.
    const bytes = new TextEncoder().encode(JSON.stringify(index));
    this.#index.truncate(0);
    this.#index.write(bytes, 0);
    this.#index.flush();
  }

  /** Lets go of the files. */
  close(): void {
    this.#texts.close();
    this.#index.close();
  }

  #write(): void {
    this.#texts.write(this.#block.subarray(0, this.#blocked), this.#end);
    this.#end += this.#blocked;
    this.#blocked = 0;
  }

  #load(): void {
    const bytes = new Uint8Array(this.#index.size());
    this.#index.read(bytes, 0);
    const index = parseIndex(bytes);
    const end = this.#texts.size();
    if (!index || JSON.stringify(index.stamp) !== JSON.stringify(this.#stamp)) {
      this.clear();
      return;
    }
    index.ids.forEach((id, n) => {
      const [from = 0, length = 0] = [index.places[2 * n], index.places[2 * n + 1]];
      const citekey = index.citekeys[n];
      if (citekey !== undefined && from + length <= end) {
        this.#entries.set(id, { citekey, from, length });
      }
    });
    this.#end = end;
    this.revision = index.revision;
  }
}

function parseIndex(bytes: Uint8Array): v.InferOutput<typeof IndexSchema> | null {
  if (bytes.length === 0) return null;
  try {
    const read = v.safeParse(IndexSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
