import type { RandomFile } from '../storage/random-file.ts';
import { grown } from './growing.ts';
import { RowArena } from './row-arena.ts';
import { BLOCK, RowFile, type RowIndex, writeRecords } from './row-file.ts';
import type { PackedRows } from './row-texts.ts';

const GONE = 0xffff_ffff;

const NOTHING = new Uint8Array(0);

/** Bytes that are copied in one step. */
const STEP = 32 * BLOCK;

/** The rows as they are at one moment. */
type Snapshot = { base: RowFile | null; arena: RowArena; places: Uint32Array; length: number };

/**
 * The rows of all papers: those that were saved stay in their file, those that changed since are
 * held in memory. Everything that reads the file may throw `DamagedCatalogue`.
 */
export class RowStore {
  #base: RowFile | null;
  #arena = new RowArena();
  /** For each paper its place in the arena and one; 0 when its row is that of the file. */
  #places: Uint32Array;
  #length: number;

  constructor(base: RowFile | null = null) {
    this.#base = base;
    this.#length = base?.length ?? 0;
    this.#places = new Uint32Array(this.#length);
  }

  /** One more than the largest number in use. */
  get length(): number {
    return this.#length;
  }

  /** The record of a paper, empty when it is gone: a view that the next call may change. */
  record(nr: number): Uint8Array {
    return recordIn(this.#now(), nr);
  }

  /** Stores a record. */
  put(nr: number, record: Uint8Array): void {
    this.#place(nr, this.#arena.add(record) + 1);
  }

  /** Forgets a paper's row. */
  remove(nr: number): void {
    this.#place(nr, GONE);
  }

  /** All rows, for `RowTexts`. */
  pack(): PackedRows {
    const now = this.#now();
    const offsets = offsetsOf(now);
    const bytes = new Uint8Array(offsets.at(-1) ?? 0);
    let at = 0;
    for (const { length, fill } of piecesOf(now)) {
      fill(bytes.subarray(at, at + length), 0);
      at += length;
    }
    return { bytes, offsets };
  }

  /**
   * Writes the rows as they are at its first step into another file, in steps of some
   * milliseconds, between which rows may change. `adopt` makes that file the one to read from.
   */
  *saving(file: RandomFile): Generator<void, { index: RowIndex; adopt: () => void }> {
    const now = this.#now();
    const before = { ...now, places: now.places.slice(0, now.length) };
    const offsets = offsetsOf(before);
    const sums: number[] = [];
    let at = 0;
    yield;
    file.truncate(0);
    yield* copyRows(before, offsets.at(-1) ?? 0, (part) => {
      sums.push(...writeRecords(file, part, at));
      at += part.length;
    });
    const index = { offsets, sums: Uint32Array.from(sums) };
    const base = RowFile.finish(file, index);
    return { index, adopt: () => this.#adopt(base, before) };
  }

  #adopt(base: RowFile, saved: Snapshot): void {
    const { arena, places, length } = this.#now();
    this.#base = base;
    this.#arena = new RowArena();
    this.#places = new Uint32Array(length);
    for (let nr = 0; nr < length; nr += 1) {
      const place = places[nr] ?? 0;
      if (nr < saved.length && place === saved.places[nr]) continue;
      this.#places[nr] = place === GONE ? GONE : this.#arena.add(arena.at(place - 1)) + 1;
    }
  }

  #now(): Snapshot {
    const [base, arena, places, length] = [this.#base, this.#arena, this.#places, this.#length];
    return { base, arena, places, length };
  }

  #place(nr: number, place: number): void {
    this.#length = Math.max(this.#length, nr + 1);
    this.#places = grown(this.#places, this.#length);
    this.#places[nr] = place;
  }
}

function recordIn({ base, arena, places }: Snapshot, nr: number): Uint8Array {
  const place = places[nr] ?? GONE;
  if (place === GONE) return NOTHING;
  if (place > 0) return arena.at(place - 1);
  return base?.record(nr) ?? NOTHING;
}

function offsetsOf(rows: Snapshot): Uint32Array {
  const offsets = new Uint32Array(rows.length + 1);
  for (let nr = 0, at = 0; nr < rows.length; nr += 1) {
    const [from, to] = extentIn(rows, nr) ?? [0, recordIn(rows, nr).length];
    at += to - from;
    offsets[nr + 1] = at;
  }
  return offsets;
}

/** Where a paper's row is in the file, if it is there. */
function extentIn({ base, places }: Snapshot, nr: number): [number, number] | null {
  return base && places[nr] === 0 ? base.extent(nr) : null;
}

/** Bytes that can be copied: `fill` writes them, from the `from`th on, into its first argument. */
type Piece = { length: number; fill: (into: Uint8Array, from: number) => void };

/** All records in order, those that stand behind each other in the file as one piece. */
function* piecesOf(rows: Snapshot): Generator<Piece, void> {
  for (let nr = 0; nr < rows.length; ) {
    const extent = extentIn(rows, nr);
    if (!extent) {
      const record = recordIn(rows, nr);
      nr += 1;
      const fill: Piece['fill'] = (into, from) => {
        into.set(record.subarray(from, from + into.length));
      };
      if (record.length > 0) yield { length: record.length, fill };
      continue;
    }
    const [start] = extent;
    let end = start;
    for (let next = extentIn(rows, nr); next && nr < rows.length; next = extentIn(rows, nr)) {
      end = next[1];
      nr += 1;
    }
    yield { length: end - start, fill: (into, from) => rows.base?.copy(start + from, into) };
  }
}

/**
 * Hands on all records in order, `STEP` bytes in a step; only the last part may be shorter. `size`
 * is that of all of them.
 */
function* copyRows(
  rows: Snapshot,
  size: number,
  emit: (part: Uint8Array) => void,
): Generator<void, void> {
  const buffer = new Uint8Array(Math.min(STEP, size));
  let filled = 0;
  for (const { length, fill } of piecesOf(rows)) {
    for (let from = 0; from < length; ) {
      const count = Math.min(length - from, buffer.length - filled);
      fill(buffer.subarray(filled, filled + count), from);
      filled += count;
      from += count;
      if (filled < buffer.length) continue;
      emit(buffer);
      filled = 0;
      yield;
    }
  }
  if (filled > 0) emit(buffer.subarray(0, filled));
}
