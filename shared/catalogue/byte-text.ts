/**
 * Writes texts and whole numbers one after the other into bytes that grow. Texts are UTF-8 after
 * their length (RFC 3629); a lone surrogate is written as three bytes too, as in WTF-8, so that
 * every string comes back as it was. Numbers are LEB128: seven bits a byte, lowest first.
 */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** Begins anew, on the same memory. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written: a view that the next write may change. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.#reserve(5);
    this.#leb128(value);
  }

  /** A text of any length. */
  text(text: string): void {
    this.#reserve(5 + 3 * text.length);
    this.#leb128(byteLength(text));
    let at = this.#length;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.codePointAt(index) ?? 0;
      if (code < 0x80) {
        this.#bytes[at++] = code;
      } else if (code < 0x800) {
        this.#bytes[at++] = 0xc0 | (code >> 6);
        this.#bytes[at++] = 0x80 | (code & 63);
      } else if (code < 0x10000) {
        this.#bytes[at++] = 0xe0 | (code >> 12);
        this.#bytes[at++] = 0x80 | ((code >> 6) & 63);
        this.#bytes[at++] = 0x80 | (code & 63);
      } else {
        this.#bytes[at++] = 0xf0 | (code >> 18);
        this.#bytes[at++] = 0x80 | ((code >> 12) & 63);
        this.#bytes[at++] = 0x80 | ((code >> 6) & 63);
        this.#bytes[at++] = 0x80 | (code & 63);
        index += 1;
      }
    }
    this.#length = at;
  }

  #leb128(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next number. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** The next text. */
  text(): string {
    const length = this.number();
    const from = this.#at;
    this.#at += length;
    return decode(this.#bytes, from, Math.min(from + length, this.#bytes.length));
  }

  /** Passes over a text. */
  skip(): void {
    const length = this.number();
    this.#at += length;
  }
}

/** Bytes that the text takes, without its length. */
function byteLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else if ((text.codePointAt(index) ?? 0) < 0x10000) length += 2;
    else {
      // Two units, four bytes.
      length += 2;
      index += 1;
    }
  }
  return length;
}

/** Arguments for one call of a function; more could exhaust the stack. */
const UNITS_AT_ONCE = 1024;

function decode(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let units: number[] = [];
  for (let at = from; at < to; ) {
    const byte = bytes[at++] ?? 0;
    if (byte < 0x80) {
      units.push(byte);
    } else if (byte < 0xe0) {
      units.push(((byte & 31) << 6) | next(bytes, at++));
    } else if (byte < 0xf0) {
      units.push(((byte & 15) << 12) | (next(bytes, at++) << 6) | next(bytes, at++));
    } else {
      const high = ((byte & 7) << 18) | (next(bytes, at++) << 12);
      const code = (high | (next(bytes, at++) << 6) | next(bytes, at++)) - 0x10000;
      units.push(0xd800 | (code >> 10), 0xdc00 | (code & 0x3ff));
    }
    if (units.length >= UNITS_AT_ONCE) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

/** The six bits of a byte that goes on with a character. */
function next(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) & 63;
}
