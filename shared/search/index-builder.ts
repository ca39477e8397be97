import type { RandomFile } from '../storage/random-file.ts';
import { BLOCK } from './data-file.ts';
import type { SearchDocument } from './document.ts';
import { beginFile } from './index-file.ts';
import { mergeInto, segmentSource } from './merging.ts';
import { RunWriter } from './run-writer.ts';
import { Segment } from './segment.ts';

/** Documents gathered in memory before they are written out. */
const RUN = 2048;

/**
 * Builds an index file from many documents with bounded memory: runs of documents are inverted and
 * written to a scratch file, and merged at the end.
 */
export class IndexBuilder {
  readonly #file: RandomFile;
  readonly #scratch: RandomFile;
  readonly #runs: Segment[] = [];
  readonly #documentsInRun: number;
  #run = new RunWriter();
  /** The run before, while it is being written. */
  #writing: Iterator<void, void> | null = null;
  #numbers = 0;
  #bytes = 0;

  /** `file` gets the index; `scratch` is emptied at the end. */
  constructor(file: RandomFile, scratch: RandomFile, { documentsInRun = RUN } = {}) {
    this.#file = file;
    this.#scratch = scratch;
    this.#documentsInRun = documentsInRun;
    beginFile(file);
    scratch.truncate(0);
  }

  /**
   * Adds a document, and goes on a little with writing those before. Numbers may come in any order,
   * each only once.
   */
  add(doc: SearchDocument): void {
    this.#run.add(doc);
    this.#numbers = Math.max(this.#numbers, doc.nr + 1);
    if (this.#writing?.next().done) this.#writing = null;
    if (this.#run.documents < this.#documentsInRun) return;
    while (this.#writing?.next().done === false);
    this.#writing = this.#writeRun();
  }

  /** Writes the run at hand, in steps, and begins another. */
  #writeRun(): Generator<void, void> {
    const run = this.#run;
    this.#run = new RunWriter();
    return this.#write(run);
  }

  *#write(run: RunWriter): Generator<void, void> {
    const plan = yield* run.write(this.#scratch, this.#bytes);
    this.#runs.push(new Segment(this.#scratch, plan));
    this.#bytes = plan.data.end + ((BLOCK - (plan.data.end % BLOCK)) % BLOCK);
  }

  /**
   * Merges the runs into the index file, in steps of a few milliseconds: yields the part that is
   * done. `stamp` is what `SearchIndex.stamp` will give.
   */
  *finish(stamp: string): Generator<number, void> {
    while (this.#writing?.next().done === false) yield 0;
    if (this.#run.documents > 0) {
      for (const _step of this.#writeRun()) yield 0;
    }
    const sources = this.#runs.map((run) => segmentSource(run));
    yield* mergeInto(this.#file, sources, [], this.#numbers, stamp, this.#bytes);
    this.#scratch.truncate(0);
  }
}
