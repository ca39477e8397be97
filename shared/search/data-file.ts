import type { RandomFile } from '../storage/random-file.ts';
import { checksum } from './checksum.ts';
import { DamagedIndex } from './damaged-index.ts';

/** Bytes that are checked together. */
export const BLOCK = 4096;

/** Reads parts of a file. What it gives may be overwritten by the next reading. */
export type DataReader = {
  /** The bytes from `at` on: `length` of them stand at `offset` in `bytes`. */
  read(at: number, length: number): { bytes: Uint8Array; offset: number };
};

/** Where the checked part of a file stands: `start` is a multiple of `BLOCK`. */
export type DataPlan = { start: number; end: number; sums: Uint32Array };

/** Knows which blocks of a file were found to be sound, for all of its readers. */
export class CheckedFile {
  readonly #file: RandomFile;
  readonly plan: DataPlan;
  readonly #isSound: Uint8Array;
  /** Bytes of memory that readers hold. */
  #buffered = 0;

  constructor(file: RandomFile, plan: DataPlan) {
    this.#file = file;
    this.plan = plan;
    this.#isSound = new Uint8Array(plan.sums.length);
  }

  /** Bytes of memory that this and its readers hold. */
  get memory(): number {
    return this.#buffered + this.#isSound.byteLength + this.plan.sums.byteLength;
  }

  /** A reader with a buffer of its own. Reads at least `ahead` bytes at once. */
  reader(ahead = 0): DataReader {
    let buffer = new Uint8Array(Math.max(ahead, BLOCK));
    this.#buffered += buffer.length;
    let [from, to] = [0, 0];
    return {
      read: (at, length) => {
        if (at >= from && at + length <= to) return { bytes: buffer, offset: at - from };
        from = at - (at % BLOCK);
        const last = Math.max(at + length, from + ahead);
        to = Math.min(last + ((BLOCK - (last % BLOCK)) % BLOCK), this.plan.end);
        if (at + length > to) throw new DamagedIndex('a list lies outside the file');
        if (buffer.length < to - from) {
          this.#buffered += (to - from) * 2 - buffer.length;
          buffer = new Uint8Array((to - from) * 2);
        }
        try {
          this.#fill(buffer, from, to);
        } catch (error) {
          to = from;
          throw error;
        }
        return { bytes: buffer, offset: at - from };
      },
    };
  }

  #fill(buffer: Uint8Array, from: number, to: number): void {
    const { start, sums } = this.plan;
    if (this.#file.read(buffer.subarray(0, to - from), from) !== to - from) {
      throw new DamagedIndex('the file is cut off');
    }
    for (let at = from; at < to; at += BLOCK) {
      const block = (at - start) / BLOCK;
      if (this.#isSound[block] === 1) continue;
      const sum = checksum(buffer, at - from, Math.min(at - from + BLOCK, to - from));
      if (sum !== sums[block])
        throw new DamagedIndex(`block ${block} does not hold what it should`);
      this.#isSound[block] = 1;
    }
  }
}

/** Writes the checked part of a file from its start to its end. */
export class DataWriter {
  readonly #file: RandomFile;
  readonly #start: number;
  readonly #buffer = new Uint8Array(64 * BLOCK);
  readonly #sums: number[] = [];
  #written: number;
  #held = 0;

  constructor(file: RandomFile, start: number) {
    this.#file = file;
    this.#start = start;
    this.#written = start;
  }

  /** Where the next byte will stand. */
  get at(): number {
    return this.#written + this.#held;
  }

  append(bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length) {
      const length = Math.min(bytes.length - from, this.#buffer.length - this.#held);
      this.#buffer.set(bytes.subarray(from, from + length), this.#held);
      this.#held += length;
      from += length;
      if (this.#held === this.#buffer.length) this.#flush();
    }
  }

  finish(): DataPlan {
    this.#flush();
    return { start: this.#start, end: this.#written, sums: Uint32Array.from(this.#sums) };
  }

  #flush(): void {
    for (let at = 0; at < this.#held; at += BLOCK) {
      this.#sums.push(checksum(this.#buffer, at, Math.min(at + BLOCK, this.#held)));
    }
    if (this.#held > 0) this.#file.write(this.#buffer.subarray(0, this.#held), this.#written);
    this.#written += this.#held;
    this.#held = 0;
  }
}
