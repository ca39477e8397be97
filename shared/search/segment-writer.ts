import type { RandomFile } from '../storage/random-file.ts';
import { ByteSink } from './byte-sink.ts';
import { type DataPlan, DataWriter } from './data-file.ts';
import { type DictionaryParts, DictionaryWriter } from './dictionary.ts';
import { PostingsWriter } from './postings.ts';
import { PrefixGatherer, type PrefixList } from './prefix-lists.ts';

/** What was written: where the lists stand in the file, and what finds them there. */
export type SegmentPlan = {
  dictionary: DictionaryParts;
  prefixes: PrefixList[];
  data: DataPlan;
};

/** Bytes of postings after which they and then their places go to the file. */
const CHUNK = 1 << 18;

/**
 * Writes sorted terms with their postings. The postings of many terms stand together, so that the
 * words with one beginning are read at once; their places follow, for few queries need them.
 */
export class SegmentWriter {
  readonly #data: DataWriter;
  readonly #dictionary = new DictionaryWriter();
  readonly #postings = new ByteSink(CHUNK * 2);
  readonly #places = new ByteSink(CHUNK * 2);
  readonly #list = new PostingsWriter(this.#postings);
  readonly #gatherers: PrefixGatherer[];
  readonly #prefixes: PrefixList[] = [];
  #chunkBlock = 0;
  // Lists wait for the end of the chunk: the places of a block's terms must follow each other.
  readonly #waiting: { prefix: string; papers: number; bytes: Uint8Array }[] = [];
  #term = '';
  #postingsFrom = 0;
  #placesFrom = 0;

  /**
   * Writes into `file` from `start` on, a multiple of `BLOCK`. Papers have numbers below `numbers`;
   * with `prefixes` the lists for the first keystrokes are made too.
   */
  constructor(file: RandomFile, start: number, numbers: number, prefixes: boolean) {
    this.#data = new DataWriter(file, start);
    const save = (prefix: string, papers: number, bytes: Uint8Array) => {
      this.#waiting.push({ prefix, papers, bytes });
    };
    this.#gatherers = prefixes
      ? [1, 2].map((units) => new PrefixGatherer(units, numbers, save))
      : [];
  }

  /** Begins a term, which must be after the last. */
  begin(term: string): void {
    for (const gatherer of this.#gatherers) gatherer.begin(term);
    this.#term = term;
    this.#list.reset();
    this.#postingsFrom = this.#postings.length;
    this.#placesFrom = this.#places.length;
  }

  /** Adds a paper, whose number must be greater than the last; its places are bytes as written. */
  add(nr: number, flags: number, placeBytes: Uint8Array, from: number, to: number): void {
    this.#list.add(nr, flags);
    if (to > from) this.#places.append(placeBytes, from, to);
    for (const gatherer of this.#gatherers) gatherer.add(nr, flags);
  }

  /** Ends a term; one without papers is left out. */
  end(): void {
    if (this.#list.count === 0) return;
    const dictionary = this.#dictionary;
    if (dictionary.isBlockFull) {
      dictionary.beginBlock(this.#data.at + this.#postingsFrom, this.#placesFrom);
    }
    const postings = this.#postings.length - this.#postingsFrom;
    const places = this.#places.length - this.#placesFrom;
    dictionary.add(this.#term, this.#list.count, postings, places);
    if (dictionary.isBlockFull && this.#postings.length >= CHUNK) this.#flush();
  }

  finish(): SegmentPlan {
    for (const gatherer of this.#gatherers) gatherer.finish();
    this.#flush();
    return {
      dictionary: this.#dictionary.finish(),
      prefixes: this.#prefixes,
      data: this.#data.finish(),
    };
  }

  #flush(): void {
    const placesAt = this.#data.at + this.#postings.length;
    this.#dictionary.movePlaces(this.#chunkBlock, placesAt);
    this.#data.append(this.#postings.bytes);
    this.#data.append(this.#places.bytes);
    for (const { prefix, papers, bytes } of this.#waiting) {
      this.#prefixes.push({ prefix, papers, at: this.#data.at, bytes: bytes.length });
      this.#data.append(bytes);
    }
    this.#waiting.length = 0;
    this.#postings.clear();
    this.#places.clear();
    this.#chunkBlock = this.#dictionary.blockCount;
  }
}
