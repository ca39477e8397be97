/** Bytes that grow at the end: numbers in LEB128, texts unit by unit. */
export class ByteSink {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written so far; a view that the next write may make stale. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2³²−1, seven bits a byte, lowest first (LEB128). */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  append(bytes: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from);
    if (to - from > 32) {
      this.#bytes.set(bytes.subarray(from, to), this.#length);
      this.#length += to - from;
      return;
    }
    for (let at = from; at < to; at += 1) this.#bytes[this.#length++] = bytes[at] as number;
  }

  /** The UTF-16 units of a text from `from` on, each as UTF-8 codes such a number (CESU-8). */
  units(text: string, from: number): void {
    this.#reserve((text.length - from) * 3);
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) {
        this.#bytes[this.#length++] = unit;
      } else if (unit < 0x800) {
        this.#bytes[this.#length++] = 0xc0 | (unit >> 6);
        this.#bytes[this.#length++] = 0x80 | (unit & 63);
      } else {
        this.#bytes[this.#length++] = 0xe0 | (unit >> 12);
        this.#bytes[this.#length++] = 0x80 | ((unit >> 6) & 63);
        this.#bytes[this.#length++] = 0x80 | (unit & 63);
      }
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.bytes);
    this.#bytes = grown;
  }
}
