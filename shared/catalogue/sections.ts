type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

type Kind = { new (buffer: ArrayBufferLike, offset: number, length: number): Numbers } & {
  readonly BYTES_PER_ELEMENT: number;
};

/** Bytes before each array that hold its length in bytes. */
const HEAD = 8;

/** Arrays one behind the other in bytes, each after its length, at multiples of eight bytes. */
export function joinSections(arrays: readonly Numbers[]): Uint8Array {
  const sizes = arrays.map((array) => HEAD + padded(array.byteLength));
  const all = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  arrays.forEach((array, index) => {
    view.setUint32(at, array.byteLength, true);
    all.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at + HEAD);
    at += sizes[index] ?? 0;
  });
  return all;
}

/** Reads what `joinSections` made, in the same order, as views of the same memory. */
export class SectionReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** The bytes must begin at a multiple of eight in their buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next array; throws a RangeError when there is none of that kind. */
  take<K extends Kind>(kind: K): InstanceType<K> {
    const { buffer, byteOffset } = this.#bytes;
    const size = new DataView(buffer, byteOffset + this.#at, HEAD).getUint32(0, true);
    const from = byteOffset + this.#at + HEAD;
    this.#at += HEAD + padded(size);
    return new kind(buffer, from, size / kind.BYTES_PER_ELEMENT) as InstanceType<K>;
  }
}

function padded(size: number): number {
  return Math.ceil(size / 8) * 8;
}
