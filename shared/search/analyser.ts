import { ByteSink } from './byte-sink.ts';
import { type SearchDocument, visitTerms } from './document.ts';
import { flagsOf, writePlaces } from './postings.ts';

/** Terms that are found at once: a power of two. */
const RECENT = 1 << 14;

/**
 * Takes documents apart into postings: for each different term of the last document its number
 * here, its flags, and the end of its places in `placeBytes`. Numbers of terms last until `reset`.
 */
export class Analyser {
  readonly terms: string[] = [];
  readonly #ids = new Map<string, number>();
  // Most words are among the few that all texts use: these are found without the map.
  readonly #recentTerms: string[] = new Array<string>(RECENT).fill('');
  readonly #recentIds = new Int32Array(RECENT);
  /** For each term the entry of the document that held it last. */
  #entryOf = new Int32Array(1 << 12);
  #documentOf = new Int32Array(1 << 12).fill(-1);
  #document = -1;

  count = 0;
  readonly ids: number[] = [];
  readonly flags: number[] = [];
  readonly ends: number[] = [];
  readonly #places = new ByteSink(1 << 12);
  readonly #fields: number[] = [];
  readonly #last: number[] = [];
  // Each occurrence and the one before it of the same term, as lists from the last to the first.
  readonly #place: number[] = [];
  readonly #before: number[] = [];
  #occurrences = 0;
  readonly #single = [0];

  /** The places of all entries; a view that the next document makes stale. */
  get placeBytes(): Uint8Array {
    return this.#places.bytes;
  }

  /** Forgets all terms. */
  reset(): void {
    this.#recentTerms.fill('');
    this.terms.length = 0;
    this.#ids.clear();
    this.#documentOf.fill(-1);
    this.#document = -1;
  }

  analyse(doc: SearchDocument): void {
    this.#document += 1;
    this.count = 0;
    this.#occurrences = 0;
    visitTerms(doc, this.#add);
    this.#places.clear();
    for (let entry = 0; entry < this.count; entry += 1) this.#finish(entry);
  }

  readonly #add = (term: string, field: number, place: number): void => {
    const id = this.#idOf(term);
    let entry = this.#entryOf[id] as number;
    if (this.#documentOf[id] !== this.#document) {
      this.#documentOf[id] = this.#document;
      entry = this.count++;
      this.#entryOf[id] = entry;
      this.ids[entry] = id;
      this.#fields[entry] = 0;
      this.#last[entry] = -1;
    }
    if (field === 0) return;
    this.#fields[entry] = (this.#fields[entry] as number) | field;
    const occurrence = this.#occurrences++;
    this.#place[occurrence] = place;
    this.#before[occurrence] = this.#last[entry] as number;
    this.#last[entry] = occurrence;
  };

  #idOf(term: string): number {
    let hash = term.length;
    for (let at = 0; at < term.length; at += 1) {
      hash = (Math.imul(hash, 31) + term.charCodeAt(at)) | 0;
    }
    const slot = (hash ^ (hash >>> 14)) & (RECENT - 1);
    if (this.#recentTerms[slot] === term) return this.#recentIds[slot] as number;
    const id = this.#ids.get(term) ?? this.#newId(term);
    this.#recentTerms[slot] = term;
    this.#recentIds[slot] = id;
    return id;
  }

  #newId(term: string): number {
    const id = this.terms.length;
    this.#ids.set(term, id);
    this.terms.push(term);
    if (id >= this.#entryOf.length) {
      this.#entryOf = grown(this.#entryOf, 0);
      this.#documentOf = grown(this.#documentOf, -1);
    }
    return id;
  }

  #finish(entry: number): void {
    const last = this.#last[entry] as number;
    const isOnce = last >= 0 && (this.#before[last] as number) < 0;
    const places = isOnce ? this.#single : this.#placesFrom(last);
    if (isOnce) this.#single[0] = this.#place[last] as number;
    this.flags[entry] = flagsOf(this.#fields[entry] as number, places.length);
    if (places.length > 0) writePlaces(this.#places, places);
    this.ends[entry] = this.#places.length;
  }

  /** The different places of a term, ascending. Joined words come after their parts. */
  #placesFrom(last: number): number[] {
    const places: number[] = [];
    let isDescending = true;
    for (let at = last; at >= 0; at = this.#before[at] as number) {
      const place = this.#place[at] as number;
      if (place >= (places.at(-1) ?? Number.POSITIVE_INFINITY)) isDescending = false;
      places.push(place);
    }
    return isDescending ? places.reverse() : [...new Set(places)].sort((a, b) => a - b);
  }
}

function grown(values: Int32Array<ArrayBuffer>, fill: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2).fill(fill);
  more.set(values);
  return more;
}
