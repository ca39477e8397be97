import type { TextTerm } from '../../shared/query/ast.ts';
import type { Typos } from '../../shared/query/typos.ts';
import { DamagedIndex } from '../../shared/search/damaged-index.ts';
import type { SearchDocument } from '../../shared/search/document.ts';
import { SearchIndex } from '../../shared/search/search-index.ts';
import { breathe } from '../state/breathe.ts';
import type { CacheFile, CacheFolder } from './cache-files.ts';
import { IndexMaker } from './index-maker.ts';
import type { VocabularyField } from './messages.ts';
import { clearSlot, openSlots, type Slot } from './slots.ts';
import { isUsable, type LedgerState, readStamp, writeStamp } from './stamp.ts';
import { takeSteps } from './steps.ts';

/** What the index needs of its surroundings. */
export type Surroundings = {
  /** All papers of the ledger as documents, so many at a time. */
  documents: () => AsyncGenerator<SearchDocument[]>;
  /** How many papers there are. */
  size: () => number;
  /** The ledger's revision when every change up to it was put into the index, else null. */
  current: () => number | null;
  /** Told how far the making of the index is; null when it is done. */
  progress: (done: number, total: number) => void;
  /** Told that another index answers now. */
  changed: () => void;
};

/** An index of fewer papers is made in memory, which is quicker than through files. */
const FEW = 1000;
/** With so many changes in memory, more than half of what is on disk, all is made anew. */
const MANY = 3000;

/** So many papers make the indexing of one as quick as it gets. */
const WARM = 60;

type Files = Slot<'index'>;

/** The search index with its files: opened, saved, and made anew where need be. */
export class SearchCache {
  readonly #around: Surroundings;
  #index: SearchIndex | null = null;
  #maker: IndexMaker | null = null;
  #slots: readonly [Files, Files] | null = null;
  #scratch: CacheFile | null = null;
  #slot: 0 | 1 = 0;
  #identity: { library: string; build: string } = { library: '', build: '' };
  /** An index that is being made in memory. */
  #filling: SearchIndex | null = null;
  #saving = false;
  /** Whether the file is far behind what is in memory, whatever the number of changes. */
  isBehind = false;
  /** The revision of the ledger that stands on the disk; 0 for none. */
  saved = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Indexes papers for nothing, so that the next one is indexed as quickly as all others. */
  static async warmUp(docs: readonly SearchDocument[]): Promise<void> {
    const index = SearchIndex.empty();
    for (const doc of docs.slice(0, WARM)) {
      index.put(doc);
      await breathe();
    }
  }

  /** Whether an index answers. */
  get isReady(): boolean {
    return this.#index !== null;
  }

  /** Bytes of memory that the index on the disk costs. */
  get memory(): number {
    return this.#index?.memory ?? 0;
  }

  /** Changes that are not on the disk. */
  get pending(): number {
    return this.#index?.pendingCount ?? 0;
  }

  /**
   * Opens the saved index, or makes it anew. Resolves, with the revision of the ledger that the
   * index holds at least, as soon as it answers or is being made. Where its files cannot be opened
   * it lives in memory alone.
   */
  async open(folder: CacheFolder | null, ledger: LedgerState, build: string): Promise<number> {
    this.#identity = { library: ledger.library, build };
    if (folder) {
      this.#slots = await openSlots(folder, ['index']);
      this.#scratch = (await folder.files(['index-scratch']))?.[0] ?? null;
      this.#openSaved(ledger, build);
    }
    if (this.#index) return this.saved;
    await this.#makeAnew(ledger.revision);
    return ledger.revision;
  }

  /** Puts a paper in, or replaces what the index holds of it. */
  put(doc: SearchDocument): void {
    this.#maker?.put(doc);
    const index = this.#index ?? this.#filling;
    if (!this.#maker || index?.has(doc.nr)) index?.put(doc);
    const { pendingCount: pending = 0, size = 0 } = this.#index ?? {};
    if (this.#maker || this.#saving || !this.#slots) return;
    if (pending > MANY && pending > size / 2) this.#makeAnew(this.saved).catch(reportError);
  }

  /** Takes a paper out. */
  remove(nr: number): void {
    this.#maker?.remove(nr);
    (this.#index ?? this.#filling)?.remove(nr);
  }

  /** See `SearchIndex.match`; nothing matches while there is no index. */
  match(term: TextTerm, scores: Float32Array, how: { typos: Typos }): boolean {
    try {
      return this.#index?.match(term, scores, how) ?? false;
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      // A cache that cannot be read is made anew; until then there is no search.
      scores.fill(0);
      this.#index = null;
      this.saved = 0;
      if (!this.#maker) this.#makeAnew(0).catch(reportError);
      return false;
    }
  }

  /** Known values of a field that begin with what was typed. */
  values(field: VocabularyField, prefix: string, limit: number): string[] {
    return this.#index?.wordsBeginning(field, prefix, limit) ?? [];
  }

  /** Saves the index as it is now, which is the ledger's `revision`, and empties the old file. */
  async save(revision: number): Promise<void> {
    const index = this.#index;
    if (!this.#slots || !index || this.#maker || this.#saving) return;
    this.#saving = true;
    try {
      const next = this.#slot === 0 ? 1 : 0;
      await takeSteps(index.merge(this.#slots[next].index, this.#stamp(revision)));
      // Meanwhile the index may have been found damaged.
      if (this.#index === index) this.#adopt(index, next, revision);
    } finally {
      this.#saving = false;
    }
  }

  #stamp(revision: number): string {
    return writeStamp({ ...this.#identity, revision });
  }

  #adopt(index: SearchIndex, slot: 0 | 1, revision: number): void {
    this.#index = index;
    this.#slot = slot;
    this.saved = revision;
    this.isBehind = false;
    if (this.#slots) clearSlot(this.#slots[slot === 0 ? 1 : 0]);
  }

  /** The newest saved index that is whole, of this numbering, and can be brought up to date. */
  #openSaved(ledger: LedgerState, build: string): void {
    for (const slot of [0, 1] as const) {
      const file = this.#slots?.[slot].index;
      const index = file && file.size() > 0 ? SearchIndex.open(file) : null;
      const stamp = index && readStamp(index.stamp ?? '');
      if (!index || !isUsable(stamp, ledger) || stamp.build !== build) continue;
      if (stamp.revision <= this.saved) continue;
      this.#index = index;
      this.#slot = slot;
      this.saved = stamp.revision;
    }
  }

  async #makeAnew(since: number): Promise<void> {
    const around = this.#around;
    if (!this.#slots || !this.#scratch || around.size() <= FEW) {
      const index = SearchIndex.empty();
      this.#filling = index;
      for await (const docs of around.documents()) {
        // What came in meanwhile is newer than what was read.
        for (const doc of docs) if (!index.has(doc.nr)) index.put(doc);
      }
      this.#filling = null;
      this.#index = index;
      return around.changed();
    }
    const next = this.#slot === 0 ? 1 : 0;
    const file = this.#slots[next].index;
    const maker = new IndexMaker(file, this.#scratch, since, around);
    this.#maker = maker;
    try {
      const revision = await maker.make((held) => this.#stamp(held));
      const index = SearchIndex.open(file);
      if (!index) throw new Error('the search index could not be written');
      this.#maker = null;
      this.#adopt(index, next, revision);
      this.isBehind = maker.isBehind;
      maker.giveLater(index);
    } finally {
      this.#maker = null;
      around.changed();
    }
  }
}
