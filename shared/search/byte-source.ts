/** Reads what `ByteSink` wrote. Beyond the end it reads zeros, so that it always ends. */
export class ByteSource {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let byte = this.bytes[this.at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  /** Decodes units up to byte `end` into `into` from `length` on; gives the length then. */
  units(end: number, into: Uint16Array, length: number): number {
    const { bytes } = this;
    let at = this.at;
    let to = length;
    while (at < end) {
      const byte = bytes[at++] as number;
      if (byte < 0x80) {
        into[to++] = byte;
      } else if (byte < 0xe0) {
        into[to++] = ((byte & 31) << 6) | ((bytes[at++] ?? 0) & 63);
      } else {
        const middle = bytes[at++] ?? 0;
        into[to++] = ((byte & 15) << 12) | ((middle & 63) << 6) | ((bytes[at++] ?? 0) & 63);
      }
    }
    this.at = at;
    return to;
  }

  /** A text of so many bytes. */
  text(bytes: number): string {
    const units = new Uint16Array(bytes);
    return textOf(units, this.units(this.at + bytes, units, 0));
  }
}

/** The text of the first `length` units. */
export function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 4096) {
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + 4096)));
  }
  return text;
}
