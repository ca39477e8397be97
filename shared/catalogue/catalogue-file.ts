import type { RandomFile } from '../storage/random-file.ts';
import { Checksum } from './checksum.ts';

const MAGIC = 0x7461634c; // "Lcat"

/** Of the format of the whole catalogue, rows aside: another one is made anew, never converted. */
const VERSION = 1;

/** Magic, version, size of the file, and the checksum of all that follows. */
const HEAD = 24;

/** Writes the whole file; its head last, so that a file that was not finished is not taken for one. */
export function writeCatalogueFile(file: RandomFile, parts: readonly Uint8Array[]): void {
  const sum = new Checksum();
  let size = HEAD;
  file.truncate(0);
  for (const part of parts) {
    sum.add(part);
    file.write(part, size);
    size += part.length;
  }
  file.flush();
  file.write(new Uint8Array(new Uint32Array([MAGIC, VERSION, size, 0, ...sum.sum]).buffer), 0);
  file.flush();
}

/** What follows the head; null when the file is missing, torn, damaged or of another version. */
export function readCatalogueFile(file: RandomFile): Uint8Array | null {
  const size = file.size();
  if (size < HEAD) return null;
  const bytes = new Uint8Array(size);
  if (file.read(bytes, 0) !== size) return null;
  const body = bytes.subarray(HEAD);
  const sum = new Checksum();
  sum.add(body);
  const expected = [MAGIC, VERSION, size, 0, ...sum.sum];
  const found = new Uint32Array(bytes.buffer, 0, HEAD / 4);
  return expected.every((word, at) => word === found[at]) ? body : null;
}
