import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { Frame, Layout, WrittenEntry } from '../../../shared/bibliography/splice.ts';
import { writerFor } from '../../../shared/bibliography/write.ts';
import {
  type BibliographyWriter,
  sortedByCitekey,
  writeAll,
} from '../../../shared/bibliography/writer.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import type { CacheFolder } from '../cache-files.ts';
import { type CitedAs, type CitedEntry, citedEntries, likelyEntries } from './cited-entries.ts';
import { EntryMaker } from './entry-maker.ts';
import { EntryStore, type StoredEntry } from './entry-store.ts';
import type { Job } from './job.ts';
import type { LedgerWatch } from './ledger-watch.ts';
import type { Over, WrittenEntries } from './messages.ts';
import { type Ask, MainOutput, MemoryOutput, Refused, type TextOutput } from './output.ts';
import type { PieceWriter } from './piece-writer.ts';
import { referenceList } from './reference-list.ts';

/** So few papers are written without the stored entries, which would take longer to open. */
const FEW = 1500;

/** Where the entries that were written last are kept, and what build of the app makes them. */
export type Home = { folder: CacheFolder | null; library: string; build: string };

/** What is written, and where to. */
export type Wanted = {
  profile: Profile;
  /** Null for all papers of the library. */
  ids: readonly string[] | null;
  to: string;
  over: Over;
  /** Given back by `followedFiles`. */
  stamp: string;
  /** The keys under which papers are cited, by their ids, where those are not their own. */
  as?: CitedAs | undefined;
  /** Sees every entry as it is written. */
  see?: ((id: string, bytes: Uint8Array) => void) | undefined;
};

/** Writes whole bibliographies. */
export class Bibliographer {
  readonly #db: LibraryDatabase;
  readonly #ask: Ask;
  readonly #home: Home;
  readonly #watch: LedgerWatch;

  constructor(db: LibraryDatabase, ask: Ask, home: Home, watch: LedgerWatch) {
    this.#db = db;
    this.#ask = ask;
    this.#home = home;
    this.#watch = watch;
  }

  /** The text of some papers' entries; papers without citekey show the one they would get. */
  async preview(ids: readonly string[], profile: Profile): Promise<string> {
    const entries = await likelyEntries(this.#db, ids, profile);
    const writer = writerFor(profile);
    if (writer) {
      return writeAll(
        entries.map(({ entry }) => entry),
        writer,
      );
    }
    let text = '';
    for await (const portion of referenceList(entries, profile.style)) text += portion.text;
    return text;
  }

  /** Writes papers to a file or the clipboard. Gives the layout of what it wrote as well. */
  async write(wanted: Wanted, job: Job): Promise<Wrote> {
    const ids = wanted.ids ?? (await this.#db.papers.toCollection().primaryKeys());
    const output = await MainOutput.begin(this.#ask, wanted.to, wanted.over);
    return this.#writeTo(output, ids, wanted, job);
  }

  /** The text that a file would have; rejects where it has more than so many bytes. */
  async text(ids: readonly string[], profile: Profile, most: number, job: Job): Promise<string> {
    const output = new MemoryOutput(most);
    await this.#writeTo(output, ids, { profile, stamp: '' }, job);
    return output.text();
  }

  /** What makes entries for a profile; null where they depend on one another. */
  maker(profile: Profile, as?: CitedAs): EntryMaker | null {
    const writer = writerFor(profile);
    return writer && new EntryMaker(this.#db, profile, writer, as);
  }

  async #writeTo(
    output: TextOutput,
    ids: readonly string[],
    { profile, stamp, see, as }: Pick<Wanted, 'profile' | 'stamp' | 'see' | 'as'>,
    job: Job,
  ): Promise<Wrote> {
    const maker = this.maker(profile, as);
    const page = maker && { maker, pieces: output.pieces, see, job };
    try {
      const layout = !page
        ? await this.#writeReferences(ids, profile, output.pieces, job)
        : // The stored entries have the papers' own keys.
          ids.length <= FEW || as
          ? await this.#writeFew(ids, page)
          : await this.#writeMany(ids, profile, page);
      const written = await output.commit(stamp);
      return { written: { ...written, count: layout.ids.length }, layout };
    } catch (error) {
      await output.abort();
      throw error;
    }
  }

  async #writeReferences(
    ids: readonly string[],
    profile: Profile,
    pieces: PieceWriter,
    job: Job,
  ): Promise<Layout> {
    job.expect(2 * ids.length);
    const entries: CitedEntry[] = [];
    for await (const some of citedEntries(this.#db, ids, profile, false, job))
      entries.push(...some);
    const encoder = new TextEncoder();
    for await (const { text, count } of referenceList(entries, profile.style)) {
      await pieces.put(encoder.encode(text));
      job.advance(count);
    }
    const citekeys = entries.map(({ entry }) => entry.citekey);
    return { ids: entries.map(({ id }) => id), citekeys, lengths: [] };
  }

  async #writeFew(ids: readonly string[], page: Page): Promise<Layout> {
    page.job.expect(2 * ids.length);
    const made: WrittenEntry[] = [];
    for await (const some of page.maker.make(ids, false, page.job)) made.push(...some);
    const entries = made.map((entry) => ({ ...entry, length: entry.bytes.length }));
    return writeEntries(entries, page, (entry, into) => into.set(entry.bytes));
  }

  /** Only what is not in the store, or has changed since, is made. */
  async #writeMany(ids: readonly string[], profile: Profile, page: Page): Promise<Layout> {
    const store = await this.#openStore(profile);
    try {
      const since = await this.#watch.since(store.revision);
      if (since.papers) store.forget(since.papers);
      else store.clear();
      await this.#fill(store, ids, page);
      const layout = await this.#writeStored(store, ids, page);
      const now = await this.#watch.since(since.revision);
      if (now.papers) store.forget(now.papers);
      store.save(now.papers ? now.revision : since.revision);
      return layout;
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw isFull ? new Refused(NO_ROOM) : error;
    } finally {
      store.close();
    }
  }

  async #fill(store: EntryStore, ids: readonly string[], { maker, job }: Page): Promise<void> {
    const missing = ids.filter((id) => !store.get(id));
    job.expect(missing.length + ids.length);
    job.advance(0);
    if (missing.length === 0) return;
    const isDense = missing.length * 2 > (await this.#db.papers.count());
    for await (const some of maker.make(missing, isDense, job)) {
      for (const { id, citekey, bytes } of some) store.put(id, citekey, bytes);
    }
  }

  #writeStored(store: EntryStore, ids: readonly string[], page: Page): Promise<Layout> {
    const wanted = new Set(ids);
    const entries: ({ id: string } & StoredEntry)[] = [];
    for (const [id, entry] of store.all()) if (wanted.has(id)) entries.push({ id, ...entry });
    store.expectReading();
    return writeEntries(entries, page, (entry, into) => store.read(entry, into));
  }

  #openStore(profile: Profile): Promise<EntryStore> {
    const { folder, library, build } = this.#home;
    if (!folder) throw new Refused(NO_ROOM);
    const stamp = { library, build, profile: JSON.stringify(profile) };
    return EntryStore.open(folder, profile.format, stamp);
  }
}

/** What was written, and how it lies in the file. */
type Wrote = { written: WrittenEntries; layout: Layout };

/** What is written on, and with what. */
type Page = { maker: EntryMaker; pieces: PieceWriter; see: Wanted['see']; job: Job };

/** So many entries are written between two looks at whether to go on. */
const STRIDE = 1000;

const NO_ROOM = {
  code: 'no-room',
  message: 'There is no room on the disk to prepare so many entries.',
  hint: 'Free some space, or export fewer papers at a time.',
};

/** Writes entries in their order, with what stands around them; gives their layout. */
async function writeEntries<T extends { id: string; citekey: string; length: number }>(
  entries: readonly T[],
  { maker, pieces, see, job }: Page,
  read: (entry: T, into: Uint8Array) => void,
): Promise<Layout> {
  const { head, separator, tail } = frameOf(maker.writer);
  const sorted = sortedByCitekey(entries);
  await pieces.put(head);
  let written = 0;
  for (const entry of sorted) {
    if (written > 0) await pieces.put(separator);
    // Most entries fit into what is being gathered, and are read into their place there.
    const room = pieces.room(entry.length);
    const bytes = room ?? new Uint8Array(entry.length);
    read(entry, bytes);
    see?.(entry.id, bytes);
    if (!room) await pieces.put(bytes);
    written += 1;
    if (written % STRIDE === 0) job.advance(STRIDE);
  }
  await pieces.put(tail);
  return {
    ids: sorted.map(({ id }) => id),
    citekeys: sorted.map(({ citekey }) => citekey),
    lengths: sorted.map(({ length }) => length),
  };
}

/** What stands around the entries of a format. */
export function frameOf({ head, separator, tail }: BibliographyWriter): Frame {
  const encoder = new TextEncoder();
  return {
    head: encoder.encode(head),
    separator: encoder.encode(separator),
    tail: encoder.encode(tail),
  };
}
