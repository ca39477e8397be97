/** The papers of a file, with a digest of them that does not depend on their order. */
export class Members {
  readonly #ids = new Set<string>();
  #low = 0;
  #high = 0;

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    this.#mix(id);
  }

  delete(id: string): void {
    if (this.#ids.delete(id)) this.#mix(id);
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.#ids.values();
  }

  /** Two sets of papers with one digest are the same, but for a chance of 1 in 10^19. */
  get digest(): string {
    return `${this.#ids.size}.${this.#low >>> 0}.${this.#high >>> 0}`;
  }

  #mix(id: string): void {
    this.#low ^= fnv(id, 0x811c9dc5);
    this.#high ^= fnv(id, 0x5bd1e995);
  }
}

/** FNV-1a, 32 bits, with a last mixing of its bits. */
function fnv(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
}

/** A number that tells the bytes of an entry from others, but for a chance of 1 in 10^16. */
export function printOf(bytes: Uint8Array): number {
  let low = 0x811c9dc5;
  let high = 0x5bd1e995;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b);
  }
  return (low >>> 0) * 0x200000 + (high >>> 11);
}
