import { decodeId, decodeRow, type Row } from './row.ts';

/** Records of rows, one behind the other: that of paper `nr` ends where the next one begins. */
export type PackedRows = {
  bytes: Uint8Array;
  /** One more than there are papers. */
  offsets: Uint32Array;
};

/** The rows of all papers in little memory: each is decoded when it is asked for. */
export class RowTexts {
  #packed: PackedRows;
  readonly #changed = new Map<number, Uint8Array>();

  constructor(packed: PackedRows = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) }) {
    this.#packed = packed;
  }

  /** Replaces the row of a paper, or adds one; an empty record is a paper that is gone. */
  patch(nr: number, record: Uint8Array): void {
    this.#changed.set(nr, record);
  }

  /** Replaces all rows. */
  reset(packed: PackedRows): void {
    this.#packed = packed;
    this.#changed.clear();
  }

  /** The row of a paper; undefined for a number that no paper has. */
  at(nr: number): Row | undefined {
    return this.#decode(nr, decodeRow);
  }

  /** The id of a paper; undefined for a number that no paper has. */
  idOf(nr: number): string | undefined {
    return this.#decode(nr, decodeId);
  }

  #decode<T>(nr: number, decode: (bytes: Uint8Array, at: number) => T): T | undefined {
    const changed = this.#changed.get(nr);
    if (changed) return changed.length > 0 ? decode(changed, 0) : undefined;
    const { bytes, offsets } = this.#packed;
    const [from, to] = [offsets[nr], offsets[nr + 1]];
    if (from === undefined || to === undefined || from === to) return undefined;
    return decode(bytes, from);
  }
}
