import type { SearchDocument } from '../../shared/search/document.ts';
import { IndexBuilder } from '../../shared/search/index-builder.ts';
import type { SearchIndex } from '../../shared/search/search-index.ts';
import type { RandomFile } from '../../shared/storage/random-file.ts';
import type { Surroundings } from './search-cache.ts';
import { takeSteps } from './steps.ts';

/** How long no paper must have come in before the index is finished, in ms. */
const CALM = 1000;
/** How often that is looked at, in ms. */
const LOOK = 100;
/** Which part of the work the reading of the papers is. */
const READING = 0.7;

/**
 * Makes the search index anew in a file, from all papers of the ledger and from those that come in
 * meanwhile: an import of many papers is indexed while it goes on.
 */
export class IndexMaker {
  readonly #builder: IndexBuilder;
  readonly #around: Surroundings;
  /** By number: the paper was given to the builder. */
  #built = new Uint8Array(0);
  /** What came of papers that the builder had already: the documents, or null for papers gone. */
  readonly #later = new Map<number, SearchDocument | null>();
  #added = 0;
  #lastAdded = Number.NEGATIVE_INFINITY;
  #isFinishing = false;
  readonly #since: number;

  /** `since` is a revision of the ledger that was taken in before. */
  constructor(file: RandomFile, scratch: RandomFile, since: number, around: Surroundings) {
    this.#builder = new IndexBuilder(file, scratch);
    this.#since = since;
    this.#around = around;
  }

  /** Whether papers changed after they were built in: the file alone is behind the ledger. */
  get isBehind(): boolean {
    return this.#later.size > 0;
  }

  /** Takes a paper that has just come in or changed. */
  put(doc: SearchDocument): void {
    this.#lastAdded = performance.now();
    if (this.#isFinishing || this.#built[doc.nr] === 1) this.#later.set(doc.nr, doc);
    else this.#add(doc);
  }

  /** Notes that a paper is gone. */
  remove(nr: number): void {
    if (this.#built[nr] === 1) this.#later.set(nr, null);
  }

  /**
   * Makes the index; gives the revision of the ledger that it holds at least. `stamp` makes the
   * text that says so in the file.
   */
  async make(stamp: (revision: number) => string): Promise<number> {
    const { documents, progress } = this.#around;
    for await (const docs of documents()) {
      for (const doc of docs) if (this.#built[doc.nr] !== 1) this.#add(doc);
      this.#tell(READING * Math.min(1, this.#added / Math.max(1, this.#around.size())));
    }
    const revision = await this.#waitForCalm();
    this.#isFinishing = true;
    const finishing = this.#builder.finish(stamp(revision));
    await takeSteps(finishing, (part) => this.#tell(READING + part * (1 - READING)));
    progress(1, 1);
    return revision;
  }

  /** Gives an index what came too late for the file. */
  giveLater(index: SearchIndex): void {
    for (const [nr, doc] of this.#later) {
      if (doc) index.put(doc);
      else index.remove(nr);
    }
    this.#later.clear();
  }

  #add(doc: SearchDocument): void {
    if (doc.nr >= this.#built.length) {
      const built = new Uint8Array(Math.max(doc.nr + 1, this.#built.length * 2));
      built.set(this.#built);
      this.#built = built;
    }
    this.#built[doc.nr] = 1;
    this.#builder.add(doc);
    this.#added += 1;
  }

  /** Waits until papers stop coming in; gives the revision that the file will hold. */
  async #waitForCalm(): Promise<number> {
    for (;;) {
      const current = this.#around.current();
      const isCalm = performance.now() - this.#lastAdded >= CALM;
      if (current !== null && isCalm) return this.isBehind ? this.#since : current;
      await new Promise((done) => setTimeout(done, LOOK));
    }
  }

  #tell(part: number): void {
    const total = this.#around.size();
    this.#around.progress(Math.floor(part * total), total);
  }
}
