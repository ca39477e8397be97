import { entryOf } from '../../../shared/bibliography/entry.ts';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { Frame, Layout } from '../../../shared/bibliography/splice.ts';
import type { BibliographyWriter } from '../../../shared/bibliography/writer.ts';
import { sortedByCitekey } from '../../../shared/bibliography/writer.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import { foreseenCitekeys } from '../../db/foreseen-citekeys.ts';
import type { CacheFolder } from '../cache-files.ts';
import { readCited } from './cited-papers.ts';
import { EntryMaker, type MadeEntry } from './entry-maker.ts';
import { EntryStore } from './entry-store.ts';
import type { Job } from './job.ts';
import type { LedgerWatch } from './ledger-watch.ts';
import type { Over, WrittenEntries } from './messages.ts';
import { type Ask, MainOutput, MemoryOutput, Refused, type TextOutput } from './output.ts';
import { PIECE, type PieceWriter } from './piece-writer.ts';

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
  as?: ReadonlyMap<string, readonly string[]>;
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
    const { writer } = this.maker(profile);
    const rows = await readCited(this.#db, [...ids].sort(), profile, false);
    const keys = await foreseenCitekeys(rows.map(({ paper }) => paper));
    const entries = rows.map(({ paper, cited }) => entryOf(cited, keys.get(paper.id) ?? ''));
    const texts = sortedByCitekey(entries).map((entry) => writer.entry(entry));
    return writer.head + texts.join(writer.separator) + writer.tail;
  }

  /** Writes papers to a file or the clipboard. Gives the layout of what it wrote as well. */
  async write(wanted: Wanted, job: Job): Promise<{ written: WrittenEntries; layout: Layout }> {
    const maker = this.maker(wanted.profile, wanted.as);
    const ids = wanted.ids ?? (await this.#db.papers.toCollection().primaryKeys());
    const output = await MainOutput.begin(this.#ask, wanted.to, wanted.over);
    return this.#writeTo(output, ids, maker, wanted, job);
  }

  /** The text that a file would have; rejects where it has more than so many bytes. */
  async text(ids: readonly string[], profile: Profile, most: number, job: Job): Promise<string> {
    const output = new MemoryOutput(most);
    await this.#writeTo(output, ids, this.maker(profile), { profile, stamp: '' }, job);
    return output.text();
  }

  async #writeTo(
    output: TextOutput,
    ids: readonly string[],
    maker: EntryMaker,
    wanted: Pick<Wanted, 'profile' | 'stamp' | 'see' | 'as'>,
    job: Job,
  ): Promise<{ written: WrittenEntries; layout: Layout }> {
    const page = { maker, pieces: output.pieces, see: wanted.see, job };
    try {
      const layout =
        // The stored entries have the papers' own keys.
        ids.length <= FEW || wanted.as
          ? await this.#writeFew(ids, page)
          : await this.#writeMany(ids, wanted.profile, page);
      const written = await output.commit(wanted.stamp);
      return { written: { ...written, count: layout.ids.length }, layout };
    } catch (error) {
      await output.abort();
      throw error;
    }
  }

  /** What makes entries for a profile; rejects where its format is not made of entries. */
  maker(profile: Profile, as?: Wanted['as']): EntryMaker {
    const maker = EntryMaker.for(this.#db, profile, as);
    if (maker) return maker;
    throw new Refused({
      code: 'no-format',
      message: 'This format cannot be written yet.',
      hint: 'Choose another format.',
    });
  }

  async #writeFew(ids: readonly string[], page: Page): Promise<Layout> {
    page.job.expect(ids.length);
    const made: MadeEntry[] = [];
    for await (const some of page.maker.make(ids, false, page.job)) made.push(...some);
    const entries = made.map((entry) => ({ ...entry, length: entry.bytes.length }));
    return writeEntries(entries, page, async (entry) => {
      await page.pieces.put(entry.bytes);
      return entry.bytes;
    });
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
    const { pieces, job } = page;
    const entries = ids.flatMap((id) => {
      const entry = store.get(id);
      return entry ? { id, ...entry } : [];
    });
    let done = 0;
    return writeEntries(entries, page, async (entry) => {
      done += 1;
      if (done % STRIDE === 0) job.advance(STRIDE);
      if (entry.length <= PIECE) {
        const room = await pieces.room(entry.length);
        store.read(entry, room);
        return room;
      }
      const bytes = new Uint8Array(entry.length);
      store.read(entry, bytes);
      await pieces.put(bytes);
      return bytes;
    });
  }

  #openStore(profile: Profile): Promise<EntryStore> {
    const { folder, library, build } = this.#home;
    if (!folder) throw new Refused(NO_ROOM);
    const stamp = { library, build, profile: JSON.stringify(profile) };
    return EntryStore.open(folder, profile.format, stamp);
  }
}

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
  { maker, pieces, see }: Page,
  put: (entry: T) => Promise<Uint8Array>,
): Promise<Layout> {
  const { head, separator, tail } = frameOf(maker.writer);
  const sorted = sortedByCitekey(entries);
  await pieces.put(head);
  let isFirst = true;
  for (const entry of sorted) {
    if (!isFirst) await pieces.put(separator);
    isFirst = false;
    const bytes = await put(entry);
    see?.(entry.id, bytes);
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
