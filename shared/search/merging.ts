import type { RandomFile } from '../storage/random-file.ts';
import type { DataReader } from './data-file.ts';
import type { Delta } from './delta.ts';
import { DictionaryCursor } from './dictionary.ts';
import { BOUNDS } from './fields.ts';
import { DATA_START, type IndexTables, writeTables } from './index-file.ts';
import { type PostingBytes, PostingsReader } from './postings.ts';
import type { Segment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';

/** Sorted terms with their lists, one after the other, to be merged with others. */
export type TermSource = {
  /** The term at hand; null after the last. */
  term: string | null;
  /** Bytes of the term's lists, about. */
  size: number;
  lists(): PostingBytes;
  next(): void;
};

/** What is read ahead of a list, in bytes. */
const AHEAD = 1 << 16;

/** The terms of a segment. */
export function segmentSource(segment: Segment, ahead = AHEAD): TermSource {
  const cursor = new DictionaryCursor(segment.dictionary);
  const postings = segment.reader(ahead);
  const places = segment.reader(ahead);
  const source = {
    term: null as string | null,
    size: 0,
    lists: () => listsOf(cursor, postings, places),
    next: () => {
      source.term = cursor.next() ? cursor.term : null;
      source.size = cursor.postingBytes + cursor.placeBytes;
    },
  };
  source.next();
  return source;
}

function listsOf(cursor: DictionaryCursor, postings: DataReader, places: DataReader): PostingBytes {
  const list = postings.read(cursor.postingsAt, cursor.postingBytes);
  const at = places.read(cursor.placesAt, cursor.placeBytes);
  return {
    bytes: list.bytes,
    from: list.offset,
    to: list.offset + cursor.postingBytes,
    placeBytes: at.bytes,
    placesFrom: at.offset,
  };
}

/** The terms of a delta as it is now. */
export function deltaSource(delta: Delta): TermSource {
  const terms = delta.terms('');
  let at = 0;
  const source: TermSource = {
    term: terms[0] ?? null,
    size: DELTA_COST,
    lists: () => delta.listsOf(source.term ?? ''),
    next: () => {
      at += 1;
      source.term = terms[at] ?? null;
      source.size = DELTA_COST + 4 * delta.papersWith(source.term ?? '');
    },
  };
  return source;
}

/** Units of work in a step: bytes read, and some for each term. */
const STEP = 150_000;
const TERM_COST = 60;
/** A term in memory is first written as in a file. */
const DELTA_COST = 400;

/**
 * Merges sources into an index file of papers with numbers below `numbers`, and yields between
 * steps of a few milliseconds the part of `total` bytes that is done. `skips[i]` tells the papers
 * that source i no longer speaks for; none may be left to two sources.
 */
export function* mergeInto(
  file: RandomFile,
  sources: readonly TermSource[],
  skips: readonly (Uint8Array | null)[],
  numbers: number,
  stamp: string,
  total: number,
): Generator<number, IndexTables> {
  const writer = new SegmentWriter(file, DATA_START, numbers, true);
  const present = new Uint8Array(Math.ceil(numbers / 8));
  let done = 0;
  let left = STEP;
  for (;;) {
    const term = leastTerm(sources);
    if (term === null) break;
    const readers: { reader: PostingsReader; skip: Uint8Array | null }[] = [];
    const here = sources.filter((source, index) => {
      if (source.term !== term) return false;
      readers.push({ reader: new PostingsReader(source.lists()), skip: skips[index] ?? null });
      left -= TERM_COST + source.size;
      done += source.size;
      return true;
    });
    writer.begin(term);
    mergeLists(readers, (nr, flags, bytes, from, to) => {
      writer.add(nr, flags, bytes, from, to);
      if (term === BOUNDS) present[nr >> 3] = (present[nr >> 3] as number) | (1 << (nr & 7));
    });
    writer.end();
    for (const source of here) source.next();
    if (left <= 0) {
      left = STEP;
      yield Math.min(1, done / Math.max(1, total));
    }
  }
  const tables = { ...writer.finish(), present, stamp };
  for (const _step of writeTables(file, tables)) yield 1;
  return tables;
}

function leastTerm(sources: readonly TermSource[]): string | null {
  let least: string | null = null;
  for (const { term } of sources) {
    if (term !== null && (least === null || term < least)) least = term;
  }
  return least;
}

type AddPosting = (nr: number, flags: number, bytes: Uint8Array, from: number, to: number) => void;

/** Merges the postings of one term by the numbers of the papers. */
function mergeLists(
  lists: readonly { reader: PostingsReader; skip: Uint8Array | null }[],
  add: AddPosting,
): void {
  for (const { reader } of lists) advance(reader);
  for (;;) {
    let least: (typeof lists)[number] | undefined;
    let limit = Number.POSITIVE_INFINITY;
    for (const list of lists) {
      if (list.reader.nr < (least?.reader.nr ?? Number.POSITIVE_INFINITY)) {
        limit = least?.reader.nr ?? limit;
        least = list;
      } else {
        limit = Math.min(limit, list.reader.nr);
      }
    }
    if (!least) return;
    const { reader, skip } = least;
    while (reader.nr <= limit && reader.nr !== Number.POSITIVE_INFINITY) {
      if (skip?.[reader.nr] !== 1) {
        add(reader.nr, reader.flags, reader.placeBytes, reader.placesFrom, reader.placesTo);
      }
      advance(reader);
    }
  }
}

function advance(reader: PostingsReader): void {
  if (reader.next()) reader.skipPlaces();
}
