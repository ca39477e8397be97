import type { RandomFile } from '../storage/random-file.ts';
import { Analyser } from './analyser.ts';
import { ByteSink } from './byte-sink.ts';
import type { SearchDocument } from './document.ts';
import { type SegmentPlan, SegmentWriter } from './segment-writer.ts';

/** Terms written in one step. */
const STEP = 256;

/** Inverts documents: gathers their postings by document, and writes them by term. */
export class RunWriter {
  readonly #analyser = new Analyser();
  readonly #nrs: number[] = [];
  /** Where the postings of each document end. */
  readonly #ends: number[] = [];
  #ids = new Uint32Array(1 << 16);
  #flags = new Uint8Array(1 << 16);
  #placeEnds = new Uint32Array(1 << 16);
  #count = 0;
  readonly #places = new ByteSink(1 << 18);

  get documents(): number {
    return this.#nrs.length;
  }

  add(doc: SearchDocument): void {
    const analyser = this.#analyser;
    analyser.analyse(doc);
    this.#reserve(analyser.count);
    const placesFrom = this.#places.length;
    const { placeBytes } = analyser;
    this.#places.append(placeBytes, 0, placeBytes.length);
    for (let entry = 0; entry < analyser.count; entry += 1) {
      const at = this.#count++;
      this.#ids[at] = analyser.ids[entry] as number;
      this.#flags[at] = analyser.flags[entry] as number;
      this.#placeEnds[at] = placesFrom + (analyser.ends[entry] as number);
    }
    this.#nrs.push(doc.nr);
    this.#ends.push(this.#count);
  }

  #reserve(more: number): void {
    const size = this.#ids.length;
    if (this.#count + more <= size) return;
    const grow = Math.max(size * 2, this.#count + more);
    const [ids, flags, ends] = [this.#ids, this.#flags, this.#placeEnds];
    this.#ids = new Uint32Array(grow);
    this.#ids.set(ids);
    this.#flags = new Uint8Array(grow);
    this.#flags.set(flags);
    this.#placeEnds = new Uint32Array(grow);
    this.#placeEnds.set(ends);
  }

  /**
   * Writes all as a segment from byte `start` of a file on; yields between short steps. Nothing may
   * be added any more.
   */
  *write(file: RandomFile, start: number): Generator<void, SegmentPlan> {
    const { terms } = this.#analyser;
    const { order, ends, nrOf } = this.#byTerm();
    yield;
    const sorted = sortedIds(terms);
    yield;
    const numbers = this.#nrs.reduce((most, nr) => Math.max(most, nr + 1), 0);
    const writer = new SegmentWriter(file, start, numbers, false);
    const places = this.#places.bytes;
    let left = STEP;
    for (const id of sorted) {
      writer.begin(terms[id] as string);
      for (let at = id === 0 ? 0 : (ends[id - 1] as number); at < (ends[id] as number); at += 1) {
        const posting = order[at] as number;
        const from = posting === 0 ? 0 : (this.#placeEnds[posting - 1] as number);
        const to = this.#placeEnds[posting] as number;
        writer.add(nrOf[at] as number, this.#flags[posting] as number, places, from, to);
      }
      writer.end();
      left -= 1;
      if (left > 0) continue;
      left = STEP;
      yield;
    }
    return writer.finish();
  }

  /** The postings by term, each term's by ascending numbers: counting sort. */
  #byTerm(): { order: Uint32Array; ends: Uint32Array; nrOf: Uint32Array } {
    const ids = this.#ids;
    const next = new Uint32Array(this.#analyser.terms.length + 1);
    for (let at = 0; at < this.#count; at += 1) {
      const id = ids[at] as number;
      next[id + 1] = (next[id + 1] as number) + 1;
    }
    for (let id = 1; id < next.length; id += 1) {
      next[id] = (next[id] as number) + (next[id - 1] as number);
    }
    const order = new Uint32Array(this.#count);
    const nrOf = new Uint32Array(this.#count);
    const documents = this.#nrs.map((_, document) => document);
    documents.sort((a, b) => (this.#nrs[a] as number) - (this.#nrs[b] as number));
    for (const document of documents) {
      const nr = this.#nrs[document] as number;
      const from = document === 0 ? 0 : (this.#ends[document - 1] as number);
      for (let at = from; at < (this.#ends[document] as number); at += 1) {
        const id = ids[at] as number;
        const to = next[id] as number;
        next[id] = to + 1;
        order[to] = at;
        nrOf[to] = nr;
      }
    }
    // Each term's first free place is now where the next term begins.
    return { order, ends: next, nrOf };
  }
}

function sortedIds(terms: readonly string[]): number[] {
  const ids = terms.map((_, id) => id);
  return ids.sort((a, b) => ((terms[a] as string) < (terms[b] as string) ? -1 : 1));
}
