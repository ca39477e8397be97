import type { RandomFile } from '../storage/random-file.ts';
import { Checksum, checksumOf } from './checksum.ts';
import { DamagedCatalogue } from './damaged-catalogue.ts';

const MAGIC = 0x776f724c; // "Lrow"
const VERSION = 1;

/** Bytes before the first record: magic, version, and the sum that pairs it with its index. */
const HEAD = 16;

/** Bytes that share a checksum. */
export const BLOCK = 16 * 1024;

/** Where the records of a rows file are, and what their bytes must sum up to. */
export type RowIndex = {
  /** The record of paper `nr` ends where that of `nr + 1` begins. */
  offsets: Uint32Array;
  /** A checksum for every `BLOCK` bytes. */
  sums: Uint32Array;
};

/** A finished file of records. Its bytes are checked block by block, when they are first read. */
export class RowFile {
  readonly #file: RandomFile;
  readonly #index: RowIndex;
  readonly #size: number;
  readonly #checked: Uint8Array;
  #scratch = new Uint8Array(BLOCK);

  private constructor(file: RandomFile, index: RowIndex) {
    this.#file = file;
    this.#index = index;
    this.#size = index.offsets.at(-1) ?? 0;
    this.#checked = new Uint8Array(index.sums.length);
  }

  /** Opens a file; null when it is not the file that the index was made for, or cut short. */
  static open(file: RandomFile, index: RowIndex): RowFile | null {
    const expected = headOf(index);
    const found = new Uint8Array(HEAD);
    if (file.size() !== HEAD + (index.offsets.at(-1) ?? 0)) return null;
    if (file.read(found, 0) !== HEAD) return null;
    return found.every((byte, at) => byte === expected[at]) ? new RowFile(file, index) : null;
  }

  /** Makes the records that were written with `writeRecords` a file that can be opened. */
  static finish(file: RandomFile, index: RowIndex): RowFile {
    file.truncate(HEAD + (index.offsets.at(-1) ?? 0));
    file.write(headOf(index), 0);
    file.flush();
    return new RowFile(file, index);
  }

  /** The number of papers, removed ones included. */
  get length(): number {
    return this.#index.offsets.length - 1;
  }

  /** Where a paper's record begins, and where it ends. */
  extent(nr: number): [from: number, to: number] {
    return [this.#index.offsets[nr] ?? 0, this.#index.offsets[nr + 1] ?? 0];
  }

  /** A paper's record: a view that the next call may change. Throws `DamagedCatalogue`. */
  record(nr: number): Uint8Array {
    const [from, to] = this.extent(nr);
    this.#check(from, to);
    if (this.#scratch.length < to - from) this.#scratch = new Uint8Array(to - from);
    const record = this.#scratch.subarray(0, to - from);
    this.#read(record, from);
    return record;
  }

  /** Fills `into` with records from byte `from` on. Throws `DamagedCatalogue`. */
  copy(from: number, into: Uint8Array): void {
    this.#read(into, from);
    const to = from + into.length;
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
      const start = block * BLOCK - from;
      const end = Math.min(start + BLOCK, this.#size - from);
      if (start >= 0 && end <= into.length) this.#compare(block, into.subarray(start, end));
      else this.#checkBlock(block);
    }
  }

  #check(from: number, to: number): void {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
      this.#checkBlock(block);
    }
  }

  #checkBlock(block: number): void {
    if (this.#checked[block] === 1) return;
    const start = block * BLOCK;
    const bytes = this.#scratch.subarray(0, Math.min(BLOCK, this.#size - start));
    this.#read(bytes, start);
    this.#compare(block, bytes);
  }

  #compare(block: number, bytes: Uint8Array): void {
    if (checksumOf(bytes) !== this.#index.sums[block]) {
      throw new DamagedCatalogue('a block of rows is not as it was written');
    }
    this.#checked[block] = 1;
  }

  #read(into: Uint8Array, from: number): void {
    if (this.#file.read(into, HEAD + from) !== into.length) {
      throw new DamagedCatalogue('the file of rows ends too early');
    }
  }
}

/**
 * Writes records from byte `from` on, a multiple of `BLOCK`; gives their checksums. All but the
 * last bytes of a file come in multiples of `BLOCK`.
 */
export function writeRecords(file: RandomFile, bytes: Uint8Array, from: number): number[] {
  file.write(bytes, HEAD + from);
  const sums: number[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK) {
    sums.push(checksumOf(bytes.subarray(at, at + BLOCK)));
  }
  return sums;
}

function headOf({ offsets, sums }: RowIndex): Uint8Array {
  const sum = new Checksum();
  const padded = new Uint32Array((offsets.length + 1) & ~1);
  padded.set(offsets);
  sum.add(new Uint8Array(padded.buffer));
  sum.add(new Uint8Array(sums.buffer, sums.byteOffset, sums.byteLength));
  return new Uint8Array(new Uint32Array([MAGIC, VERSION, ...sum.sum]).buffer);
}
