import type { TextTerm } from '../query/ast.ts';
import type { Typos } from '../query/typos.ts';
import type { RandomFile } from '../storage/random-file.ts';
import { Analyser } from './analyser.ts';
import { Delta } from './delta.ts';
import type { SearchDocument } from './document.ts';
import type { ValueField } from './fields.ts';
import { beginFile, type IndexTables, readTables } from './index-file.ts';
import { type Layers, matchChunk } from './matching.ts';
import { deltaSource, mergeInto, segmentSource } from './merging.ts';
import { Segment } from './segment.ts';
import { planTerm } from './term-plan.ts';
import { valuesBeginning } from './values.ts';

/** Changed papers in memory from which on the index should be merged. */
const MERGE_AT = 2000;

/** Terms that the analyser may remember from document to document. */
const MAX_TERMS = 200_000;

/** The index file at hand: its lists, and which numbers it holds. */
type Base = { segment: Segment; present: Uint8Array; bytes: number };

/**
 * A full-text index of papers: an index file, and what changed since in memory. It is a cache; the
 * caller puts again what changed after the file was written, which its `stamp` tells.
 *
 * Methods that read the file throw `DamagedIndex` when it does not hold what was written.
 */
export class SearchIndex {
  #base: Base | null;
  /** What the last merging took into the file, when it was written: opaque to the index. */
  #stamp: string | null;
  /** Papers of the file that were changed or removed since. */
  readonly #stale = new Set<number>();
  /** What changed since the file was written, the newest last; two while a merging runs. */
  #deltas: Delta[] = [new Delta()];
  /** Papers changed or removed since the merging began; null when none runs. */
  #changedInMerge: Set<number> | null = null;
  readonly #analyser = new Analyser();
  #papers: number;
  #numbers: number;

  private constructor(file: RandomFile | null, tables: IndexTables | null) {
    this.#base = file && tables && baseOf(file, tables);
    this.#stamp = tables?.stamp ?? null;
    this.#papers = tables ? countBits(tables.present) : 0;
    this.#numbers = tables ? tables.present.length * 8 : 0;
  }

  /** An index without papers and without a file, until the first merging. */
  static empty(): SearchIndex {
    return new SearchIndex(null, null);
  }

  /** Opens an index file; null when it is missing, cut off, damaged or of another version. */
  static open(file: RandomFile): SearchIndex | null {
    const tables = readTables(file);
    return tables && new SearchIndex(file, tables);
  }

  /** The stamp of the index file; null without a file. */
  get stamp(): string | null {
    return this.#stamp;
  }

  /** The number of papers. */
  get size(): number {
    return this.#papers;
  }

  /** Changes held in memory: puttings and removals since the file was written. */
  get pendingCount(): number {
    let count = this.#stale.size;
    for (const delta of this.#deltas) count += delta.slots;
    return count;
  }

  /** Bytes of memory that the index file costs, without what changed since and common words. */
  get memory(): number {
    return this.#base ? this.#base.segment.memory + this.#base.present.byteLength : 0;
  }

  /** True when so much is held in memory that it should be merged into a new file. */
  get shouldMerge(): boolean {
    return this.#changedInMerge === null && this.pendingCount >= MERGE_AT;
  }

  /** True when the index holds the paper. */
  has(nr: number): boolean {
    return this.#deltas.some((delta) => delta.has(nr)) || this.#isInBase(nr);
  }

  /** Adds a paper, or replaces what the index holds of it. */
  put(doc: SearchDocument): void {
    this.remove(doc.nr);
    if (this.#analyser.terms.length > MAX_TERMS) this.#analyser.reset();
    this.#analyser.analyse(doc);
    this.#deltas.at(-1)?.put(doc.nr, this.#analyser);
    this.#papers += 1;
    this.#numbers = Math.max(this.#numbers, doc.nr + 1);
  }

  /** Removes a paper; that it is not there is no error. */
  remove(nr: number): void {
    this.#changedInMerge?.add(nr);
    if (!this.has(nr)) return;
    this.#papers -= 1;
    for (const delta of this.#deltas) delta.remove(nr);
    if (this.#isInBase(nr)) this.#stale.add(nr);
  }

  #isInBase(nr: number): boolean {
    if (this.#base === null || this.#stale.has(nr)) return false;
    return ((this.#base.present[nr >> 3] ?? 0) & (1 << (nr & 7))) !== 0;
  }

  /**
   * Writes into `scores`, at the papers' numbers, how well each paper that matches does so: above 0
   * and finite. `scores` is all zeros before and longer than the greatest number put. `typos` says
   * which words may be mistyped; gives whether any was looked for as such.
   */
  match(
    term: TextTerm,
    scores: Float32Array,
    { typos = 'unmatched' }: { typos?: Typos } = {},
  ): boolean {
    const layers = this.#layers();
    const [first, ...others] = planTerm(term);
    if (!first) return false;
    let usedTypos = matchChunk(layers, first, scores, typos);
    for (const chunk of others) {
      const more = new Float32Array(scores.length);
      usedTypos = matchChunk(layers, chunk, more, typos) || usedTypos;
      for (let nr = 0; nr < scores.length; nr += 1) {
        const score = more[nr] as number;
        scores[nr] = score > 0 && (scores[nr] as number) > 0 ? (scores[nr] as number) + score : 0;
      }
    }
    return usedTypos;
  }

  /**
   * Values of a field as written that begin with what was typed, the most common first. Of authors
   * the last names.
   */
  wordsBeginning(field: ValueField, prefix: string, limit: number): string[] {
    return valuesBeginning(this.#layers(), field, prefix, limit);
  }

  #layers(): Layers {
    return {
      segment: this.#base?.segment ?? null,
      stale: this.#stale,
      deltas: this.#deltas,
      papers: this.#papers,
    };
  }

  /**
   * Writes everything into another file, with a new stamp, in steps of a few milliseconds: yields
   * the part that is done. Papers may be looked for, put and removed between the steps; what was put
   * or removed after the first step is not in the file but stays in memory. After the last step the
   * index reads the new file. When a step throws or the generator is given up, nothing has changed.
   */
  *merge(file: RandomFile, stamp: string): Generator<number, void> {
    if (this.#changedInMerge !== null) throw new Error('a merging is running');
    const changed = new Set<number>();
    this.#changedInMerge = changed;
    const frozen = this.#deltas;
    try {
      beginFile(file);
      const numbers = this.#numbers;
      const skip = new Uint8Array(numbers);
      for (const nr of this.#stale) skip[nr] = 1;
      const inMerge = frozen.map((delta) => delta.snapshot());
      this.#deltas = [...frozen, new Delta()];
      const sources = inMerge.map(deltaSource);
      const base = this.#base;
      if (base) sources.unshift(segmentSource(base.segment));
      const skips = base ? [skip] : [];
      yield 0;
      const tables = yield* mergeInto(file, sources, skips, numbers, stamp, base?.bytes ?? 1);
      this.#base = baseOf(file, tables);
      this.#stamp = stamp;
      this.#deltas = this.#deltas.slice(frozen.length);
      this.#stale.clear();
      for (const nr of changed) {
        if (isSet(tables.present, nr)) this.#stale.add(nr);
      }
    } finally {
      this.#changedInMerge = null;
    }
  }
}

function baseOf(file: RandomFile, tables: IndexTables): Base {
  const { data, present } = tables;
  return { segment: new Segment(file, tables), present, bytes: data.end - data.start };
}

function isSet(bits: Uint8Array, nr: number): boolean {
  return ((bits[nr >> 3] ?? 0) & (1 << (nr & 7))) !== 0;
}

function countBits(bits: Uint8Array): number {
  let count = 0;
  for (const byte of bits) {
    for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  }
  return count;
}
