import { ByteSink } from './byte-sink.ts';
import { ByteSource, textOf } from './byte-source.ts';

/**
 * The sorted terms of a segment, in blocks of 16: of each term the units it shares with the one
 * before (none at the head of a block), the bytes of the rest, the rest, the number of papers and
 * the bytes of postings and places. The lists of a block's terms follow each other in the file.
 */
export type DictionaryParts = {
  bytes: Uint8Array;
  /** By block: where its terms begin in `bytes`, its postings and its places in the file. */
  blocks: Uint32Array;
};

/** Terms in a block. */
export const BLOCK_TERMS = 16;

/** Units of the longest term: a value in its two forms, and what names the field. */
const LONGEST_TERM = 1024;

/** Numbers in `blocks` for one block. */
const BLOCK_NUMBERS = 3;

/** Takes sorted terms. */
export class DictionaryWriter {
  readonly #sink = new ByteSink(1 << 16);
  readonly #blocks: number[] = [];
  #before = '';
  #terms = 0;

  /** True when the next term begins a block. */
  get isBlockFull(): boolean {
    return this.#terms % BLOCK_TERMS === 0;
  }

  get blockCount(): number {
    return this.#blocks.length / BLOCK_NUMBERS;
  }

  beginBlock(postingsAt: number, placesAt: number): void {
    this.#blocks.push(this.#sink.length, postingsAt, placesAt);
  }

  /** Moves the places of the blocks from `block` on: they are known only when all are written. */
  movePlaces(block: number, distance: number): void {
    for (let at = block * BLOCK_NUMBERS + 2; at < this.#blocks.length; at += BLOCK_NUMBERS) {
      this.#blocks[at] = (this.#blocks[at] as number) + distance;
    }
  }

  add(term: string, papers: number, postingBytes: number, placeBytes: number): void {
    const sink = this.#sink;
    const shared = this.isBlockFull ? 0 : sharedUnits(this.#before, term);
    rest.clear();
    rest.units(term, shared);
    sink.varint(shared);
    sink.varint(rest.length);
    sink.append(rest.bytes, 0, rest.length);
    sink.varint(papers);
    sink.varint(postingBytes);
    sink.varint(placeBytes);
    this.#before = term;
    this.#terms += 1;
  }

  finish(): DictionaryParts {
    return { bytes: this.#sink.bytes.slice(), blocks: Uint32Array.from(this.#blocks) };
  }
}

const rest = new ByteSink(256);

/** How many units two terms have in common at their beginning. */
export function sharedUnits(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Walks over the terms of a dictionary in order. */
export class DictionaryCursor {
  /** The units of the term, and their number. */
  readonly units: Uint16Array = new Uint16Array(LONGEST_TERM);
  length = 0;
  /** Units that the term has in common with the one before; 0 after a jump. */
  shared = 0;
  papers = 0;
  postingsAt = 0;
  postingBytes = 0;
  placesAt = 0;
  placeBytes = 0;
  readonly #blocks: Uint32Array;
  readonly #source: ByteSource;
  #left = 0;
  #block = 0;
  /** The last term of a block, until the head of the next is read. */
  readonly #before = new Uint16Array(LONGEST_TERM);

  constructor({ bytes, blocks }: DictionaryParts) {
    this.#blocks = blocks;
    this.#source = new ByteSource(bytes);
  }

  /** Before the first term of a block. */
  jump(block: number): void {
    this.#block = block;
    this.#left = 0;
    this.length = 0;
  }

  /** Goes to the next term; false at the end. */
  next(): boolean {
    const source = this.#source;
    this.postingsAt += this.postingBytes;
    this.placesAt += this.placeBytes;
    if (this.#left === 0) {
      const at = this.#block * BLOCK_NUMBERS;
      if (at >= this.#blocks.length) return false;
      this.#block += 1;
      this.#left = BLOCK_TERMS;
      source.at = this.#blocks[at] as number;
      this.postingsAt = this.#blocks[at + 1] as number;
      this.placesAt = this.#blocks[at + 2] as number;
    }
    if (source.at >= source.bytes.length) return false;
    this.#left -= 1;
    const shared = source.varint();
    const bytes = source.varint();
    if (this.#left === BLOCK_TERMS - 1) {
      this.#readHead(source.at + bytes);
    } else {
      this.shared = shared;
      this.length = source.units(source.at + bytes, this.units, shared);
    }
    this.papers = source.varint();
    this.postingBytes = source.varint();
    this.placeBytes = source.varint();
    return true;
  }

  #readHead(end: number): void {
    const { units } = this;
    const before = this.#before;
    const length = this.length;
    before.set(units.subarray(0, length));
    this.length = this.#source.units(end, units, 0);
    let shared = 0;
    while (shared < Math.min(length, this.length) && before[shared] === units[shared]) shared += 1;
    this.shared = shared;
  }

  get term(): string {
    return textOf(this.units, this.length);
  }

  /** Less than, equal to or greater than 0, as the term stands before, at or after `text`. */
  compare(text: string): number {
    const end = Math.min(this.length, text.length);
    for (let at = 0; at < end; at += 1) {
      const difference = (this.units[at] as number) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return this.length - text.length;
  }

  startsWith(text: string): boolean {
    if (this.length < text.length) return false;
    for (let at = 0; at < text.length; at += 1) {
      if (this.units[at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }
}

/** A cursor on the first term that is not before `text`; null when there is none. */
export function seek(parts: DictionaryParts, text: string): DictionaryCursor | null {
  const cursor = new DictionaryCursor(parts);
  let low = 0;
  let high = parts.blocks.length / BLOCK_NUMBERS;
  while (low < high) {
    const middle = (low + high) >> 1;
    cursor.jump(middle);
    if (cursor.next() && cursor.compare(text) < 0) low = middle + 1;
    else high = middle;
  }
  cursor.jump(Math.max(0, low - 1));
  while (cursor.next()) {
    if (cursor.compare(text) >= 0) return cursor;
  }
  return null;
}
