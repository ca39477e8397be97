/**
 * A sum over bytes that comes out otherwise when any one byte is changed, and all but certainly
 * (2^-64) for bytes that were torn or replaced. Not for secrets. Two lanes take alternate words
 * of four bytes; each step is the mixing step of MurmurHash3 (A. Appleby, public domain), which
 * can be undone, so that one changed word always changes the sum.
 */
export class Checksum {
  #even = 0x9747b28c;
  #odd = 0x3c6ef372;

  /** Adds bytes. Their number must be a multiple of eight in all calls but the last. */
  add(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = bytes.length & ~7;
    let even = this.#even;
    let odd = this.#odd;
    for (let at = 0; at < whole; at += 8) {
      even = mixed(even, view.getInt32(at, true));
      odd = mixed(odd, view.getInt32(at + 4, true));
    }
    for (let at = whole; at < bytes.length; at += 1) even = mixed(even, view.getUint8(at) + 1);
    this.#even = even;
    this.#odd = odd;
  }

  /** The sum so far, as two numbers of 32 bits. */
  get sum(): [number, number] {
    return [this.#even >>> 0, this.#odd >>> 0];
  }
}

/** The checksum of some bytes in 32 bits. */
export function checksumOf(bytes: Uint8Array): number {
  const sum = new Checksum();
  sum.add(bytes);
  const [even, odd] = sum.sum;
  // Adding keeps a change of one of the two; a change of both is left to chance.
  return (even + Math.imul(odd, 0x9e3779b1)) >>> 0;
}

function mixed(sum: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const h = sum ^ Math.imul(k, 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}
