import { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { DamagedCatalogue } from '../../shared/catalogue/damaged-catalogue.ts';
import type { PaperState } from '../../shared/catalogue/paper-state.ts';
import type { PackedRows } from '../../shared/catalogue/row-texts.ts';
import type { LibraryDatabase } from '../db/database.ts';
import type { LedgerPaper } from '../db/ledger-paper.ts';
import type { CacheFolder } from './cache-files.ts';
import { readAll, readPapers } from './ledger.ts';
import { clearSlot, openSlots, type Slot } from './slots.ts';
import { isUsable, type LedgerState, readStamp, type Stamp, writeStamp } from './stamp.ts';
import { takeSteps } from './steps.ts';

/** Papers that are read from the ledger at a time. */
const CHUNK = 500;
/** Fewer papers than this are read so quickly that progress would only flicker. */
const QUICK = 2000;

type Files = Slot<'catalogue' | 'rows'>;
type Saved = { catalogue: Catalogue; rows: PackedRows; stamp: Stamp; slot: 0 | 1 };

/** Told how far long work is. */
export type Progress = (done: number, total: number) => void;

/** The catalogue with its files: opened, brought up to date, saved, and made anew where need be. */
export class CatalogueCache {
  readonly catalogue: Catalogue;
  /** The numbering of the papers; a catalogue made anew has another. */
  readonly build: string;
  /** The revision of the ledger that stands on the disk; 0 for none. */
  saved: number;
  #packed: PackedRows | null;
  readonly #slots: readonly [Files, Files] | null;
  #slot: 0 | 1;

  private constructor(
    catalogue: Catalogue,
    { build, revision }: Pick<Stamp, 'build' | 'revision'>,
    slots: readonly [Files, Files] | null,
    slot: 0 | 1,
    packed: PackedRows | null,
  ) {
    this.catalogue = catalogue;
    this.build = build;
    this.saved = revision;
    this.#slots = slots;
    this.#slot = slot;
    this.#packed = packed;
  }

  /**
   * The catalogue of a library, as of `ledger.revision` or later: the saved one brought up to
   * date where it can be, else one made anew. Without a folder, or where its files cannot
   * be opened, it lives in memory alone.
   */
  static async open(
    db: LibraryDatabase,
    folder: CacheFolder | null,
    ledger: LedgerState,
    progress: Progress,
  ): Promise<CatalogueCache> {
    const slots = folder && (await openSlots(folder, ['catalogue', 'rows']));
    const saved = slots && newest(slots, ledger);
    if (saved) {
      const cache = new CatalogueCache(saved.catalogue, saved.stamp, slots, saved.slot, saved.rows);
      if (await cache.#catchUp(db, progress)) return cache;
    }
    const stamp = { build: crypto.randomUUID(), revision: 0 };
    const anew = new CatalogueCache(Catalogue.empty(), stamp, slots, 0, null);
    await anew.#fill(db, progress);
    return anew;
  }

  /** All rows for the page; the copy is the caller's own. */
  packRows(): PackedRows {
    const packed = this.#packed ?? this.catalogue.packRows();
    this.#packed = null;
    return packed;
  }

  /** Takes in what the ledger knows of papers; gives the numbers of those that have changed. */
  take(papers: readonly LedgerPaper[]): number[] {
    return this.catalogue.put(papers.map(stateOf));
  }

  /** Saves the catalogue as it is now, which is the ledger's `revision`, and empties the old file. */
  async save(library: string, revision: number): Promise<void> {
    if (!this.#slots) return;
    const next = this.#slot === 0 ? 1 : 0;
    const { catalogue, rows } = this.#slots[next];
    const stamp = writeStamp({ library, build: this.build, revision });
    await takeSteps(this.catalogue.saving(catalogue, rows, stamp));
    clearSlot(this.#slots[this.#slot]);
    this.#slot = next;
    this.saved = revision;
  }

  /** Reads again what has changed since it was saved; false where making it anew is quicker. */
  async #catchUp(db: LibraryDatabase, progress: Progress): Promise<boolean> {
    const ids = await dirtySince(db, this.saved);
    if (ids.length > 0) this.#packed = null;
    if (ids.length > Math.max(QUICK, this.catalogue.size / 2)) return false;
    for (let from = 0; from < ids.length; from += CHUNK) {
      if (from > 0) progress(from, ids.length);
      const chunk = ids.slice(from, from + CHUNK);
      const papers = await readPapers(db, chunk, false);
      this.take(papers);
      const present = new Set(papers.map(({ paper }) => paper.id));
      this.catalogue.remove(chunk.filter((id) => !present.has(id)));
    }
    this.catalogue.setTags(await db.tags.toArray());
    return true;
  }

  async #fill(db: LibraryDatabase, progress: Progress): Promise<void> {
    const total = await db.papers.count();
    let done = 0;
    for await (const papers of readAll(db, CHUNK, false)) {
      this.take(papers);
      done += papers.length;
      if (total > QUICK) progress(done, total);
    }
    this.catalogue.setTags(await db.tags.toArray());
  }
}

/** The papers that have changed since a revision, each once. */
export async function dirtySince(db: LibraryDatabase, revision: number): Promise<string[]> {
  const rows = await db.dirty.where(':id').above(revision).toArray();
  return [...new Set(rows.flatMap(({ papers }) => papers))];
}

/** The newest saved catalogue that is whole and can be brought up to date. */
function newest(slots: readonly [Files, Files], ledger: LedgerState): Saved | null {
  const saved = ([0, 1] as const).flatMap((slot) => read(slots[slot], slot, ledger) ?? []);
  return saved.sort((a, b) => b.stamp.revision - a.stamp.revision)[0] ?? null;
}

function read({ catalogue, rows }: Files, slot: 0 | 1, ledger: LedgerState): Saved | null {
  if (catalogue.size() === 0) return null;
  try {
    const opened = Catalogue.open(catalogue, rows);
    const stamp = opened && readStamp(opened.stamp);
    if (!opened || !isUsable(stamp, ledger)) return null;
    // Reading all rows, which the page needs anyway, shows whether all of them are sound.
    return { catalogue: opened.catalogue, rows: opened.catalogue.packRows(), stamp, slot };
  } catch (error) {
    if (error instanceof DamagedCatalogue) return null;
    throw error;
  }
}

function stateOf({ paper, mark, tags, note, highlights }: LedgerPaper): PaperState {
  return {
    paper,
    mark: mark ?? null,
    tags,
    hasNote: (note?.text ?? '').trim() !== '',
    highlights: highlights.length,
    // The origin of a text says that there is one, without reading it.
    hasAbstract: 'abstract' in paper.origins || 'summary' in paper.origins,
  };
}
