import { ByteSource } from './byte-source.ts';
import { FIELD_ORDER } from './document.ts';
import { ALL_FIELDS, FIELD_BITS } from './fields.ts';
import { PLAIN, type PostingBytes, PostingsReader } from './postings.ts';

/** A word of a phrase: the lists of all terms it may be, and where it stands in the phrase. */
export type PhraseElement = {
  place: number;
  papers: number;
  lists: readonly (() => PostingBytes)[];
};

/*
 * Where a phrase may begin, as one number that sorts by paper and place: the paper's number times
 * 2²⁴, the place times 2⁸, and the flags of the posting that it came from.
 */
const PAPER = 2 ** 24;
const PLACE = 2 ** 8;

/**
 * Writes into `scores` the papers in which the elements stand as far apart as their places say, in
 * one of the `fields`. `weights` is by flags; `bounds` says where the fields of papers begin.
 */
export function scorePhrase(
  elements: readonly PhraseElement[],
  bounds: PhraseElement,
  fields: number,
  weights: Float32Array,
  scores: Float32Array,
): void {
  const [first, ...others] = [...elements].sort((a, b) => a.papers - b.papers);
  if (!first) return;
  let starts = startsOf(first, fields);
  for (const element of others) starts = startsWith(starts, element, fields);
  if (fields !== ALL_FIELDS) starts = startsIn(starts, bounds, fields);
  for (const start of starts) {
    const weight = weights[start % PLACE] as number;
    const nr = paperOf(start);
    if (weight > (scores[nr] as number)) scores[nr] = weight;
  }
}

/** Where the phrase may begin, going by one of its words. */
function startsOf(element: PhraseElement, fields: number): Float64Array {
  let starts = new Float64Array(1024);
  let length = 0;
  const places: number[] = [];
  for (const open of element.lists) {
    const reader = new PostingsReader(open());
    while (reader.next()) {
      const count = reader.readPlaces(places);
      if ((reader.flags & fields) === 0) continue;
      if (length + count > starts.length) starts = grown(starts, length + count);
      for (let at = 0; at < count; at += 1) {
        const start = (places[at] as number) - element.place;
        if (start >= 0) starts[length++] = reader.nr * PAPER + start * PLACE + reader.flags;
      }
    }
  }
  const found = starts.subarray(0, length);
  return element.lists.length > 1 ? found.sort() : found;
}

function grown(values: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(Math.max(needed, values.length * 2));
  more.set(values);
  return more;
}

/** Those starts that another word of the phrase agrees with. */
function startsWith(starts: Float64Array, element: PhraseElement, fields: number): Float64Array {
  return agreed(starts, element, (start, flags, places, count) => {
    if ((flags & fields) === 0) return false;
    const place = placeOf(start) + element.place;
    const at = firstFrom(places, 0, place, count);
    return at < count && places[at] === place;
  });
}

/** Those starts that stand in one of some fields. */
function startsIn(starts: Float64Array, bounds: PhraseElement, fields: number): Float64Array {
  return agreed(starts, bounds, (start, _flags, firsts, count) => {
    const place = placeOf(start);
    let field = 0;
    while (field + 1 < count && (firsts[field + 1] as number) <= place) field += 1;
    const name = FIELD_ORDER[field];
    return name !== undefined && (FIELD_BITS[name] & fields) !== 0;
  });
}

/** Tells whether a start agrees with a posting of the same paper, which has so many places. */
type Agrees = (start: number, flags: number, places: readonly number[], count: number) => boolean;

/** The starts that agree with any posting of an element. */
function agreed(starts: Float64Array, element: PhraseElement, agrees: Agrees): Float64Array {
  const isAgreed = new Uint8Array(starts.length);
  for (const open of starts.length > 0 ? element.lists : []) {
    markAgreed(starts, open(), agrees, isAgreed);
  }
  let length = 0;
  for (let at = 0; at < starts.length; at += 1) {
    if (isAgreed[at] === 1) starts[length++] = starts[at] as number;
  }
  return starts.subarray(0, length);
}

/**
 * Goes through a list and the starts side by side. As `PostingsReader` reads, but written out: a
 * beginning such as "long-c" makes it walk over a million postings.
 */
function markAgreed(
  starts: Float64Array,
  { bytes, from, to, placeBytes, placesFrom }: PostingBytes,
  agrees: Agrees,
  isAgreed: Uint8Array,
): void {
  const places: number[] = [];
  const placeSource = new ByteSource(placeBytes, placesFrom);
  let first = 0;
  let wanted = paperOf(starts[0] as number);
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
    if (nr > wanted) {
      first = firstFrom(starts, first, nr * PAPER);
      if (first === starts.length) return;
      wanted = paperOf(starts[first] as number);
    }
    let count = (flags & ALL_FIELDS) === 0 ? 0 : (flags >> 6) + 1;
    if (count === 4) count += placeSource.varint();
    if (nr < wanted) {
      let place = placeSource.at;
      while (count > 0) if ((placeBytes[place++] as number) < 128) count -= 1;
      placeSource.at = place;
      continue;
    }
    let place = 0;
    for (let index = 0; index < count; index += 1) {
      place += placeSource.varint();
      places[index] = place;
    }
    for (; first < starts.length; first += 1) {
      const start = starts[first] as number;
      if (paperOf(start) !== nr) break;
      if (agrees(start, flags, places, count)) isAgreed[first] = 1;
    }
    if (first === starts.length) return;
    wanted = paperOf(starts[first] as number);
  }
}

/**
 * The first index from `from` on, below `end`, with a value not below `value`; else `end`. Goes on
 * in growing steps, then by halves.
 */
function firstFrom(
  values: ArrayLike<number>,
  from: number,
  value: number,
  end = values.length,
): number {
  let step = 1;
  let low = from;
  while (low + step < end && (values[low + step] as number) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf(start: number): number {
  return Math.floor((start % PAPER) / PLACE);
}

function paperOf(start: number): number {
  return Math.floor(start / PAPER);
}
