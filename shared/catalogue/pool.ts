/**
 * Lends arrays with a place for every paper and takes them back, so that typing in the search box
 * leaves no garbage. What is lent holds whatever it held before.
 */
export class Pool {
  #length = 0;
  #bytes: Uint8Array[] = [];
  #scores: Float32Array[] = [];

  /** Lets arrays have at least so many places from now on; none may be lent. */
  fit(length: number): void {
    if (length <= this.#length) return;
    // Marks are combined four at a time.
    this.#length = Math.ceil((length * 1.25) / 4) * 4;
    this.#bytes = [];
    this.#scores = [];
  }

  /** Lends a byte for each paper. */
  bytes(): Uint8Array {
    return this.#bytes.pop() ?? new Uint8Array(this.#length);
  }

  /** Lends a score for each paper, all zero. */
  scores(): Float32Array {
    return this.#scores.pop()?.fill(0) ?? new Float32Array(this.#length);
  }

  /** Takes an array back. */
  free(array: Uint8Array | Float32Array): void {
    if (array instanceof Uint8Array) this.#bytes.push(array);
    else this.#scores.push(array);
  }
}
