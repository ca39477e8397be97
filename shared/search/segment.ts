import type { RandomFile } from '../storage/random-file.ts';
import { CheckedFile, type DataReader } from './data-file.ts';
import { type DictionaryCursor, type DictionaryParts, seek } from './dictionary.ts';
import { FIRST_WORD } from './fields.ts';
import type { PostingBytes } from './postings.ts';
import type { PrefixList } from './prefix-lists.ts';
import type { SegmentPlan } from './segment-writer.ts';
import { TypoMatcher } from './typo-matcher.ts';

/** Where the lists of a term stand, and how many papers it has. */
export type TermLists = {
  papers: number;
  postingsAt: number;
  postingBytes: number;
  placesAt: number;
  placeBytes: number;
  /** It was found by its beginning: it is longer than what was looked for. */
  isLonger: boolean;
  /** Typing errors it was found with. */
  errors: number;
};

/** Lists that stand next to each other are read together, up to so many bytes. */
const MAX_READ = 1 << 22;

/** Phrases read lists one by one; what stands behind one is likely to be next. */
const AHEAD = 1 << 15;

/** Mistyped words whose terms are kept. */
const MAX_MISTYPED = 32;

/** The terms and lists of one file. */
export class Segment {
  readonly dictionary: DictionaryParts;
  readonly #prefixes: ReadonlyMap<string, PrefixList>;
  readonly #file: CheckedFile;
  readonly #postings: DataReader;
  readonly #places: DataReader;
  readonly #placePostings: DataReader;
  readonly #mistyped = new Map<string, readonly TermLists[]>();

  constructor(file: RandomFile, { dictionary, prefixes, data }: SegmentPlan) {
    this.dictionary = dictionary;
    this.#prefixes = new Map(prefixes.map((list) => [list.prefix, list]));
    this.#file = new CheckedFile(file, data);
    this.#postings = this.#file.reader();
    this.#placePostings = this.#file.reader(AHEAD);
    this.#places = this.#file.reader(AHEAD);
  }

  /** Bytes of memory held: the dictionary, the sums of the file, and what readers hold. */
  get memory(): number {
    const { bytes, blocks } = this.dictionary;
    return bytes.byteLength + blocks.byteLength + this.#file.memory;
  }

  /** A reader with a buffer of its own, for reading the lists in order. */
  reader(ahead: number): DataReader {
    return this.#file.reader(ahead);
  }

  /** The list made for a prefix, when there is one. */
  prefixList(prefix: string): PrefixList | null {
    return this.#prefixes.get(prefix) ?? null;
  }

  /** The terms that are `text` or, unless `whole`, begin with it. */
  find(text: string, whole: boolean): TermLists[] {
    const found: TermLists[] = [];
    const cursor = seek(this.dictionary, text);
    if (cursor === null) return found;
    while (cursor.startsWith(text)) {
      const isLonger = cursor.length > text.length;
      if (isLonger && whole) break;
      found.push(listsAt(cursor, isLonger));
      if (!cursor.next()) break;
    }
    return found;
  }

  /** The terms that a word may be mistyped for. While it is being typed on, they are kept. */
  findMistyped(word: string): readonly TermLists[] {
    const known = this.#mistyped.get(word);
    if (known) return known;
    const found = this.#searchMistyped(new TypoMatcher(word));
    if (this.#mistyped.size >= MAX_MISTYPED) this.#mistyped.clear();
    this.#mistyped.set(word, found);
    return found;
  }

  #searchMistyped(matcher: TypoMatcher): TermLists[] {
    const found: TermLists[] = [];
    const cursor = seek(this.dictionary, FIRST_WORD);
    if (cursor === null) return found;
    let shared = 0;
    for (let more = true; more; shared = cursor.shared) {
      const match = matcher.match(cursor.units, cursor.length, shared);
      if (match) found.push({ ...listsAt(cursor, match.isLonger), errors: match.errors });
      more = matcher.isDead ? cursor.skip(matcher.depth) : cursor.next();
    }
    return found;
  }

  /** Visits the postings of terms; those that stand next to each other are read together. */
  eachPostings(
    terms: readonly TermLists[],
    visit: (bytes: Uint8Array, from: number, to: number, term: TermLists) => void,
  ): void {
    let first = 0;
    while (first < terms.length) {
      const start = (terms[first] as TermLists).postingsAt;
      let end = start;
      let last = first;
      for (; last < terms.length; last += 1) {
        const { postingsAt, postingBytes } = terms[last] as TermLists;
        const next = postingsAt + postingBytes;
        if (last > first && (postingsAt !== end || next - start > MAX_READ)) break;
        end = next;
      }
      const { bytes, offset } = this.#postings.read(start, end - start);
      for (let index = first; index < last; index += 1) {
        const term = terms[index] as TermLists;
        const from = offset + term.postingsAt - start;
        visit(bytes, from, from + term.postingBytes, term);
      }
      first = last;
    }
  }

  /** The bytes of a term's lists, valid until the next call. */
  lists(term: TermLists): PostingBytes {
    const postings = this.#placePostings.read(term.postingsAt, term.postingBytes);
    const places = this.#places.read(term.placesAt, term.placeBytes);
    return {
      bytes: postings.bytes,
      from: postings.offset,
      to: postings.offset + term.postingBytes,
      placeBytes: places.bytes,
      placesFrom: places.offset,
    };
  }

  /** The bytes of a prefix list, valid until the next call. */
  prefixBytes(list: PrefixList): { bytes: Uint8Array; from: number; to: number } {
    const { bytes, offset } = this.#postings.read(list.at, list.bytes);
    return { bytes, from: offset, to: offset + list.bytes };
  }
}

/** Where the lists of the term under a cursor stand. */
export function listsAt(cursor: DictionaryCursor, isLonger: boolean): TermLists {
  const { papers, postingsAt, postingBytes, placesAt, placeBytes } = cursor;
  return { papers, postingsAt, postingBytes, placesAt, placeBytes, isLonger, errors: 0 };
}
