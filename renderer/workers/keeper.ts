import { paperOf } from '../../shared/catalogue/changed-fields.ts';
import type { LibraryDatabase } from '../db/database.ts';
import type { LedgerPaper } from '../db/ledger-paper.ts';
import type { LibraryNews } from '../db/library.ts';
import { breathe } from '../state/breathe.ts';
import { type CatalogueCache, dirtySince } from './catalogue-cache.ts';
import { readPapers } from './ledger.ts';
import type { SearchCache } from './search-cache.ts';
import { searchDocument } from './search-document.ts';
import type { LedgerState } from './stamp.ts';
import { Turns } from './turns.ts';

/** Papers that are read from the ledger at a time. */
const CHUNK = 100;
/** New papers that are taken in without a break. */
const SLICE = 20;
/** How often long reading tells what it has read, in ms. */
const OFTEN = 250;
/** How long nothing must have changed before the caches are saved, in ms. */
const CALM = 4000;
/** So many changes stay on record for caches that are brought up to date less often. */
const KEPT = 1000;
/** A library of so few papers is saved after every change; a larger one when so many are behind. */
const SMALL = 5000;
const FAR = 400;

/** Who is told what goes on. */
type Listener = {
  /** Papers were read: the numbers of those whose rows or marks may be others now. */
  read: (numbers: number[]) => void;
  /** Something took so long, in ms. */
  measured: (name: string, ms: number) => void;
};

/** Keeps catalogue and search index in step with the ledger: in memory at once, on disk later. */
export class Keeper {
  readonly #db: LibraryDatabase;
  readonly #ledger: LedgerState;
  readonly #cache: CatalogueCache;
  readonly #search: SearchCache;
  readonly #listener: Listener;
  /** The newest revision of the ledger that is taken in or being taken in. */
  revision: number;
  /** Revisions that we were told of since the record of changes was last looked at. */
  readonly #told = new Set<number>();
  #looked: number;
  /** Papers that are to be read. */
  readonly #stale = new Set<string>();
  #reading: Promise<void> | null = null;
  /** Papers that are being read. */
  readonly #inHand = new Set<string>();
  /** New papers that are being taken in. */
  readonly #coming = new Set<string>();
  /** Papers of both kinds that have changed meanwhile: what is put in is older. */
  readonly #outdated = new Set<string>();
  /** Papers that were taken in, until that is told. */
  readonly #untold: number[] = [];
  #teller: ReturnType<typeof setTimeout> | undefined;
  /** Papers that have changed since the catalogue was saved. */
  #unsaved = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #saves = new Turns();

  constructor(
    db: LibraryDatabase,
    ledger: LedgerState,
    cache: CatalogueCache,
    search: SearchCache,
    listener: Listener,
  ) {
    this.#db = db;
    this.#ledger = ledger;
    this.#cache = cache;
    this.#search = search;
    this.#listener = listener;
    this.revision = ledger.revision;
    this.#looked = ledger.revision;
  }

  /** The ledger's revision when all of it is taken in, else null. */
  get current(): number | null {
    const isBehind = this.#stale.size + this.#coming.size > 0 || this.#reading !== null;
    return isBehind ? null : this.revision;
  }

  /** How many papers are to be read still. */
  get behind(): number {
    return this.#stale.size;
  }

  /** Resolves when no paper is to be read any more. */
  async settle(): Promise<void> {
    await this.#reading;
  }

  /** Takes in what was stored; gives the numbers of papers whose marks or tags changed. */
  take({ revision, changes = [], papers = [] }: LibraryNews): number[] {
    // What was stored before the caches were opened was read with all the rest.
    if (revision <= this.#ledger.revision) return [];
    this.revision = Math.max(this.revision, revision);
    this.#told.add(revision);
    const touched = this.#cache.catalogue.apply(changes);
    this.#unsaved += touched.length;
    for (const change of changes) {
      const id = paperOf(change);
      if (id !== undefined && (this.#inHand.has(id) || this.#coming.has(id))) {
        this.#outdated.add(id);
      }
    }
    this.read(papers);
    this.#saveSoon();
    return touched;
  }

  /** Takes in new papers, bit by bit, so that questions are answered in between. */
  async takeFresh({ fresh = [], ...news }: LibraryNews): Promise<void> {
    this.take(news);
    // While these are taken in, the caches are behind.
    for (const { paper } of fresh) this.#coming.add(paper.id);
    for (let from = 0; from < fresh.length; from += SLICE) {
      const papers = fresh.slice(from, from + SLICE);
      const ids = papers.map(({ paper }) => paper.id);
      this.#tellLater(this.#put(ids, papers));
      this.#release(this.#coming, ids);
      await breathe();
    }
    this.#saveSoon();
  }

  /** Tells of papers that were read, but not too often. */
  #tellLater(numbers: readonly number[]): void {
    this.#untold.push(...numbers);
    this.#teller ??= setTimeout(() => {
      this.#teller = undefined;
      this.#listener.read(this.#untold.splice(0));
    }, OFTEN);
  }

  /** Reads papers again from the ledger, into catalogue and index. */
  read(ids: Iterable<string>): void {
    for (const id of ids) (this.#coming.has(id) ? this.#outdated : this.#stale).add(id);
    if (this.#stale.size === 0) return;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
  }

  /** Brings the index, which holds the ledger as of some revision, up to date. */
  async catchUp(revision: number): Promise<void> {
    this.read(await dirtySince(this.#db, revision));
    await this.settle();
    this.#saveSoon();
  }

  async #readAll(): Promise<void> {
    let told = performance.now();
    let numbers: number[] = [];
    while (this.#stale.size > 0) {
      const ids = [...this.#stale].slice(0, CHUNK);
      // Before they are read: what changes meanwhile is read once more.
      for (const id of ids) {
        this.#stale.delete(id);
        this.#inHand.add(id);
      }
      try {
        const papers = await readPapers(this.#db, ids, true);
        numbers = numbers.concat(this.#put(ids, papers));
      } finally {
        this.#release(this.#inHand, ids);
      }
      if (this.#stale.size > 0 && performance.now() - told < OFTEN) continue;
      this.#listener.read(numbers);
      told = performance.now();
      numbers = [];
    }
    this.#saveSoon();
  }

  /** What changed while it was in hand has just been overwritten with what it was before. */
  #release(from: Set<string>, ids: readonly string[]): void {
    for (const id of ids) from.delete(id);
    this.read(ids.filter((id) => this.#outdated.delete(id)));
  }

  #put(ids: readonly string[], papers: readonly LedgerPaper[]): number[] {
    const { catalogue } = this.#cache;
    const present = new Set(papers.map(({ paper }) => paper.id));
    const gone = catalogue.remove(ids.filter((id) => !present.has(id)));
    const changed = this.#cache.take(papers);
    this.#unsaved += changed.length + gone.length;
    const numbers = catalogue.findNumbers(papers.map(({ paper }) => paper.id));
    papers.forEach((paper, index) => {
      const doc = searchDocument(numbers[index] ?? -1, paper);
      const from = performance.now();
      this.#search.put(doc);
      if (papers.length === 1)
        this.#listener.measured('lectern:index-update', performance.now() - from);
    });
    for (const nr of gone) this.#search.remove(nr);
    return [...changed, ...gone];
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.save().catch(reportError);
    }, CALM);
  }

  /**
   * Saves what has moved on far enough, then lets go of the record of changes that both caches
   * hold; the last ones stay on record, for the very last tells the ledger's revision. On a slow
   * disk the next one is due before the last has ended: it waits.
   */
  save(): Promise<void> {
    return this.#saves.take(() => this.#save());
  }

  async #save(): Promise<void> {
    const { revision } = this;
    await this.#readWhatWasMissed(revision);
    await this.settle();
    if (this.current === null || !this.#search.isReady) return this.#saveSoon();
    const far = this.#cache.catalogue.size <= SMALL ? 1 : FAR;
    const { library } = this.#ledger;
    if (this.#unsaved >= far || this.#cache.saved === 0) {
      const unsaved = this.#unsaved;
      await this.#cache.save(library, revision);
      // What changed meanwhile may not be in it; what could not be saved is still to be.
      this.#unsaved -= unsaved;
    }
    if (this.#search.pending >= far || this.#search.isBehind) await this.#search.save(revision);
    const held = Math.min(this.#cache.saved, this.#search.saved);
    if (held > 0)
      await this.#db.dirty
        .where(':id')
        .belowOrEqual(Math.min(held, revision - KEPT))
        .delete();
  }

  /** Reads what changed in the ledger without our being told, as a page that crashed may do. */
  async #readWhatWasMissed(revision: number): Promise<void> {
    const rows = await this.#db.dirty
      .where(':id')
      .between(this.#looked, revision, false, true)
      .toArray();
    const missed = rows.filter(({ n }) => !this.#told.has(n));
    this.#looked = revision;
    for (const n of this.#told) if (n <= revision) this.#told.delete(n);
    this.read(missed.flatMap(({ papers }) => papers));
  }
}
