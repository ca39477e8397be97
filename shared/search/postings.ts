import type { ByteSink } from './byte-sink.ts';
import { ByteSource } from './byte-source.ts';
import { ALL_FIELDS, FIELD_BITS } from './fields.ts';

/*
 * A posting says that a paper holds a term: its number, one byte of flags, and the places.
 * Flags: six bits for the fields, two for how often (1, 2, 3, more). In the list of a term a
 * posting is the distance from the paper before, times two, as LEB128; plus one for the most common
 * flags (once in the abstract), else the flags follow. The places stand apart, for only phrases
 * need them: the count beyond four where the flags say "more", then the distances from place to
 * place. Postings without a field have no places.
 */

/** The flags of a word that stands once in the abstract. */
export const PLAIN = FIELD_BITS.abstract;

/** The flags for fields and a number of places. */
export function flagsOf(fields: number, count: number): number {
  return fields === 0 ? 0 : fields | ((Math.min(count, 4) - 1) * 64);
}

/** The places as bytes, ascending. */
export function writePlaces(sink: ByteSink, places: readonly number[]): void {
  if (places.length >= 4) sink.varint(places.length - 4);
  let before = 0;
  for (const place of places) {
    sink.varint(place - before);
    before = place;
  }
}

/** Writes the postings of one term, by ascending numbers. */
export class PostingsWriter {
  readonly #sink: ByteSink;
  #next = 0;
  count = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  /** Begins the next term. */
  reset(): void {
    this.#next = 0;
    this.count = 0;
  }

  add(nr: number, flags: number): void {
    const distance = (nr - this.#next) * 2;
    if (flags === PLAIN) {
      this.#sink.varint(distance + 1);
    } else {
      this.#sink.varint(distance);
      this.#sink.byte(flags);
    }
    this.#next = nr + 1;
    this.count += 1;
  }
}

/** The bytes of one term: its postings and their places. */
export type PostingBytes = {
  bytes: Uint8Array;
  from: number;
  to: number;
  placeBytes: Uint8Array;
  placesFrom: number;
};

/** Reads the postings of one term in order, with their places where they are asked for. */
export class PostingsReader {
  nr = -1;
  flags = 0;
  /** Where the bytes of this posting's places begin, and (after `skipPlaces`) end. */
  placesFrom = 0;
  placesTo = 0;
  readonly placeBytes: Uint8Array;
  readonly #source: ByteSource;
  readonly #places: ByteSource;
  readonly #to: number;

  constructor({ bytes, from, to, placeBytes, placesFrom }: PostingBytes) {
    this.#source = new ByteSource(bytes, from);
    this.#to = to;
    this.placeBytes = placeBytes;
    this.#places = new ByteSource(placeBytes, placesFrom);
  }

  /** Goes to the next posting; false at the end. The places of the last one must be behind. */
  next(): boolean {
    const source = this.#source;
    if (source.at >= this.#to) {
      this.nr = Number.POSITIVE_INFINITY;
      return false;
    }
    const head = source.varint();
    this.nr += (head >>> 1) + 1;
    this.flags = (head & 1) === 1 ? PLAIN : (source.bytes[source.at++] as number);
    return true;
  }

  /** Goes behind the places of this posting. */
  skipPlaces(): void {
    const { bytes } = this.#places;
    let at = this.#places.at;
    this.placesFrom = at;
    let left = this.#count();
    at = this.#places.at;
    while (left > 0) {
      if ((bytes[at++] ?? 0) < 128) left -= 1;
    }
    this.#places.at = at;
    this.placesTo = at;
  }

  /** Reads the places of this posting into `into`; gives their number. */
  readPlaces(into: number[]): number {
    const count = this.#count();
    let place = 0;
    for (let index = 0; index < count; index += 1) {
      place += this.#places.varint();
      into[index] = place;
    }
    return count;
  }

  #count(): number {
    if ((this.flags & ALL_FIELDS) === 0) return 0;
    const count = (this.flags >> 6) + 1;
    return count < 4 ? count : 4 + this.#places.varint();
  }
}

/**
 * Writes into `scores` what each posting of a list weighs by its flags, where that is more than
 * what stands there.
 */
export function scorePostings(
  bytes: Uint8Array,
  from: number,
  to: number,
  weights: Float32Array,
  scores: Float32Array,
): void {
  let nr = -1;
  let at = from;
  while (at < to) {
    let byte = bytes[at++] as number;
    let head = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      head |= (byte & 127) << shift;
    }
    nr += (head >>> 1) + 1;
    const flags = (head & 1) === 1 ? PLAIN : (bytes[at++] as number);
    const weight = weights[flags] as number;
    if (weight > (scores[nr] as number)) scores[nr] = weight;
  }
}
