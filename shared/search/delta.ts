import type { Analyser } from './analyser.ts';
import { ByteSink } from './byte-sink.ts';
import { LONGEST_TERM, sharedUnits } from './dictionary.ts';
import { FIRST_WORD } from './fields.ts';
import type { PostingBytes } from './postings.ts';
import { PostingsReader, PostingsWriter } from './postings.ts';
import { SortedTerms } from './sorted-terms.ts';
import { TypoMatcher } from './typo-matcher.ts';

/** The postings of a term in memory: papers by slot, with flags and where their places begin. */
export type DeltaList = { slots: number[]; flags: number[]; placesAt: number[] };

/** A term and its list. */
export type DeltaTerm = { list: DeltaList; isLonger: boolean; errors: number };

/**
 * Papers that changed since the index file was written, in memory. Each putting takes a new slot;
 * a paper that is put again or removed leaves its slot empty.
 */
export class Delta {
  #lists = new Map<string, DeltaList>();
  #terms = new SortedTerms();
  /** By slot: the number of the paper, -1 where it is gone; and its places. */
  #nrs: number[] = [];
  #places: Uint8Array[] = [];
  readonly #slotOf = new Map<number, number>();

  /** Slots taken so far, empty ones too: what memory and time depend on. */
  get slots(): number {
    return this.#nrs.length;
  }

  has(nr: number): boolean {
    return this.#slotOf.has(nr);
  }

  /** Adds the document last analysed. */
  put(nr: number, analyser: Analyser): void {
    this.remove(nr);
    const slot = this.#nrs.length;
    this.#nrs.push(nr);
    this.#places.push(analyser.placeBytes.slice());
    this.#slotOf.set(nr, slot);
    for (let entry = 0; entry < analyser.count; entry += 1) {
      const term = analyser.terms[analyser.ids[entry] as number] as string;
      const list = this.#listOf(term);
      list.slots.push(slot);
      list.flags.push(analyser.flags[entry] as number);
      list.placesAt.push(entry === 0 ? 0 : (analyser.ends[entry - 1] as number));
    }
  }

  remove(nr: number): void {
    const slot = this.#slotOf.get(nr);
    if (slot === undefined) return;
    this.#slotOf.delete(nr);
    this.#nrs[slot] = -1;
  }

  /** The same papers, of which later removals take none away. Nothing may be put here any more. */
  snapshot(): Delta {
    const copy = new Delta();
    copy.#lists = this.#lists;
    copy.#terms = this.#terms;
    copy.#places = this.#places;
    copy.#nrs = [...this.#nrs];
    return copy;
  }

  #listOf(term: string): DeltaList {
    const known = this.#lists.get(term);
    if (known) return known;
    const list: DeltaList = { slots: [], flags: [], placesAt: [] };
    this.#lists.set(term, list);
    this.#terms.add(term);
    return list;
  }

  /** The terms that are `text` or, unless `whole`, begin with it. */
  find(text: string, whole: boolean): DeltaTerm[] {
    if (whole) {
      const list = this.#lists.get(text);
      return list ? [{ list, isLonger: false, errors: 0 }] : [];
    }
    return this.terms(text).map((term) => ({
      list: this.#lists.get(term) as DeltaList,
      isLonger: term.length > text.length,
      errors: 0,
    }));
  }

  /** The terms that a word may be mistyped for. */
  findMistyped(word: string): DeltaTerm[] {
    const found: DeltaTerm[] = [];
    const matcher = new TypoMatcher(word);
    const { sorted } = this.#terms;
    let before = '';
    for (let at = this.#terms.from(FIRST_WORD); at < sorted.length; ) {
      const term = sorted[at] as string;
      const match = matcher.match(unitsOf(term), term.length, sharedUnits(before, term));
      if (match) found.push({ list: this.#lists.get(term) as DeltaList, ...match });
      before = term;
      at = matcher.isDead ? this.#terms.after(at, matcher.depth) : at + 1;
    }
    return found;
  }

  /** All terms that begin so, in order. */
  terms(prefix: string): string[] {
    return this.#terms.beginning(prefix);
  }

  /** The number of papers that hold a term, some of them perhaps gone since. */
  papersWith(term: string): number {
    return this.#lists.get(term)?.slots.length ?? 0;
  }

  /** Writes into `scores` what each posting weighs, where that is more than what stands there. */
  score({ slots, flags }: DeltaList, weights: Float32Array, scores: Float32Array): void {
    for (let at = 0; at < slots.length; at += 1) {
      const nr = this.#nrs[slots[at] as number] as number;
      if (nr < 0) continue;
      const weight = weights[flags[at] as number] as number;
      if (weight > (scores[nr] as number)) scores[nr] = weight;
    }
  }

  /** The list as an index file holds it. */
  lists(list: DeltaList): PostingBytes {
    const order: { nr: number; at: number }[] = [];
    list.slots.forEach((slot, at) => {
      const nr = this.#nrs[slot] as number;
      if (nr >= 0) order.push({ nr, at });
    });
    order.sort((a, b) => a.nr - b.nr);
    const postings = new ByteSink();
    const places = new ByteSink();
    const writer = new PostingsWriter(postings);
    for (const { nr, at } of order) {
      const flags = list.flags[at] as number;
      writer.add(nr, flags);
      const bytes = this.#places[list.slots[at] as number] as Uint8Array;
      const from = list.placesAt[at] as number;
      places.append(bytes, from, endOfPlaces(bytes, from, flags));
    }
    return {
      bytes: postings.bytes,
      from: 0,
      to: postings.length,
      placeBytes: places.bytes,
      placesFrom: 0,
    };
  }

  /** The list of a term as an index file holds it. */
  listsOf(term: string): PostingBytes {
    return this.lists(this.#lists.get(term) ?? { slots: [], flags: [], placesAt: [] });
  }
}

const units = new Uint16Array(LONGEST_TERM);

/** The units of a term, until the next are asked for. */
function unitsOf(term: string): Uint16Array {
  for (let at = 0; at < term.length; at += 1) units[at] = term.charCodeAt(at);
  return units;
}

function endOfPlaces(bytes: Uint8Array, from: number, flags: number): number {
  const reader = new PostingsReader({
    bytes,
    from: 0,
    to: 0,
    placeBytes: bytes,
    placesFrom: from,
  });
  reader.flags = flags;
  reader.skipPlaces();
  return reader.placesTo;
}
