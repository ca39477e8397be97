/** Bytes of one piece of memory; the first ones are smaller, for most changes are few. */
const CHUNK = 1 << 20;
const FIRST_CHUNK = 1 << 14;

/** Bytes before a record that hold its length. */
const HEAD = 4;

/**
 * Records in a few large pieces of memory. Only ever added to, so that what a place names stays
 * as it is for as long as the arena lives.
 */
export class RowArena {
  readonly #chunks: { bytes: Uint8Array; view: DataView }[] = [];
  #used = 0;

  /** Adds a record; gives its place, a number below 2^32. */
  add(record: Uint8Array): number {
    let chunk = this.#chunks.at(-1);
    if (!chunk || this.#used + HEAD + record.length > chunk.bytes.length) {
      const length = Math.min(FIRST_CHUNK << Math.min(this.#chunks.length, 10), CHUNK);
      const bytes = new Uint8Array(Math.max(length, HEAD + record.length));
      chunk = { bytes, view: new DataView(bytes.buffer) };
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    const at = this.#used;
    chunk.view.setUint32(at, record.length, true);
    chunk.bytes.set(record, at + HEAD);
    this.#used += HEAD + record.length;
    return (this.#chunks.length - 1) * CHUNK + at;
  }

  /** The record at a place: a view that stays as it is. */
  at(place: number): Uint8Array {
    const chunk = this.#chunks[Math.floor(place / CHUNK)];
    const at = place % CHUNK;
    if (!chunk) return new Uint8Array(0);
    return chunk.bytes.subarray(at + HEAD, at + HEAD + chunk.view.getUint32(at, true));
  }
}
