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
export const LONGEST_TERM = 1024;

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
  /** Reads the heads of blocks ahead. */
  readonly #heads: ByteSource;
  #left = 0;
  #block = 0;
  /** A term to compare with: the last of a block, or the head of one ahead. */
  readonly #before = new Uint16Array(LONGEST_TERM);

  constructor({ bytes, blocks }: DictionaryParts) {
    this.#blocks = blocks;
    this.#source = new ByteSource(bytes);
    this.#heads = new ByteSource(bytes);
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
    const isHead = this.#left === 0;
    if (isHead) {
      if (this.#block * BLOCK_NUMBERS >= this.#blocks.length) return false;
      this.#enter(this.#block);
    } else {
      this.#left -= 1;
    }
    if (source.at >= source.bytes.length) return false;
    const shared = source.varint();
    const bytes = source.varint();
    if (isHead) {
      this.#readHead(source.at + bytes);
    } else {
      this.shared = shared;
      this.length = source.units(source.at + bytes, this.units, shared);
    }
    this.#readNumbers();
    return true;
  }

  /**
   * Goes to the next term that does not begin with the first `depth` units of this one; false at the
   * end. `shared` then tells what it has in common with this one.
   */
  skip(depth: number): boolean {
    for (;;) {
      if (this.#left === 0 && !this.#skipBlocks(depth)) return this.next();
      if (this.#skipWithin(depth)) return true;
    }
  }

  /** Goes into the last of the blocks ahead whose heads begin so; false where not even one does. */
  #skipBlocks(depth: number): boolean {
    const blocks = this.#blocks.length / BLOCK_NUMBERS;
    let low = this.#block;
    let step = 1;
    while (low + step - 1 < blocks && this.#headBegins(low + step - 1, depth)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(blocks, low + step - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#headBegins(middle, depth)) low = middle + 1;
      else high = middle;
    }
    if (low === this.#block) return false;
    this.#enter(low - 1);
    const source = this.#source;
    source.varint();
    const bytes = source.varint();
    source.at += bytes;
    this.#readNumbers();
    return true;
  }

  /** Passes over the terms of this block that begin so; false when none is left. */
  #skipWithin(depth: number): boolean {
    const source = this.#source;
    while (this.#left > 0 && source.at < source.bytes.length) {
      this.postingsAt += this.postingBytes;
      this.placesAt += this.placeBytes;
      this.#left -= 1;
      const shared = source.varint();
      const bytes = source.varint();
      if (shared < depth) {
        this.shared = shared;
        this.length = source.units(source.at + bytes, this.units, shared);
        this.#readNumbers();
        return true;
      }
      source.at += bytes;
      this.#readNumbers();
    }
    this.#left = 0;
    return false;
  }

  /** Whether the head of a block begins with the first `depth` units of the term at hand. */
  #headBegins(block: number, depth: number): boolean {
    const { units } = this;
    const head = this.#heads;
    head.at = this.#blocks[block * BLOCK_NUMBERS] as number;
    head.varint();
    const bytes = head.varint();
    const length = head.units(head.at + bytes, this.#before, 0);
    if (length < depth) return false;
    for (let at = 0; at < depth; at += 1) if (this.#before[at] !== units[at]) return false;
    return true;
  }

  /** Before the head of a block. */
  #enter(block: number): void {
    const at = block * BLOCK_NUMBERS;
    this.#block = block + 1;
    this.#left = BLOCK_TERMS - 1;
    this.#source.at = this.#blocks[at] as number;
    this.postingsAt = this.#blocks[at + 1] as number;
    this.placesAt = this.#blocks[at + 2] as number;
  }

  #readNumbers(): void {
    const source = this.#source;
    this.papers = source.varint();
    this.postingBytes = source.varint();
    this.placeBytes = source.varint();
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
