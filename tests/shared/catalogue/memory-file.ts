import type { RandomFile } from '../../../shared/storage/random-file.ts';

/** A file in memory. After `writesLeft` writes the disk is full. */
export class MemoryFile implements RandomFile {
  bytes: Uint8Array;
  writesLeft = Number.POSITIVE_INFINITY;

  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.bytes = bytes;
  }

  /** A file with the same bytes of its own. */
  copy(): MemoryFile {
    return new MemoryFile(this.bytes.slice());
  }

  read(into: Uint8Array, at: number): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }

  write(bytes: Uint8Array, at: number): void {
    if (this.writesLeft === 0) throw new Error('the disk is full');
    this.writesLeft -= 1;
    if (at + bytes.length > this.bytes.length) this.truncate(at + bytes.length);
    this.bytes.set(bytes, at);
  }

  size(): number {
    return this.bytes.length;
  }

  truncate(size: number): void {
    const cut = new Uint8Array(size);
    cut.set(this.bytes.subarray(0, size));
    this.bytes = cut;
  }

  flush(): void {}
}
