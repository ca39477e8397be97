import type { RandomFile } from '../storage/random-file.ts';
import { ByteSink } from './byte-sink.ts';
import { ByteSource } from './byte-source.ts';
import { checksum } from './checksum.ts';
import { BLOCK } from './data-file.ts';
import type { PrefixList } from './prefix-lists.ts';
import type { SegmentPlan } from './segment-writer.ts';

/*
 * An index file: a header of 64 bytes, the lists from byte `DATA_START` on, then the tables that
 * find them, then the stamp. Numbers are little-endian. The header is written last, so that a file
 * whose writing was cut short is none.
 */

/** Grows with every change of what the file holds or of how words are cut from texts. */
export const FORMAT_VERSION = 1;

/** Where the lists begin. */
export const DATA_START = BLOCK;

const MAGIC = 0x7864_694c;
const HEADER = 64;

/** What an index file holds besides the lists. */
export type IndexTables = SegmentPlan & {
  /** One bit for each number: the paper is here. */
  present: Uint8Array;
  stamp: string;
};

/** Makes sure that the file counts as none until `writeTables`. */
export function beginFile(file: RandomFile): void {
  file.truncate(0);
}

/** Bytes written in one step. */
const STEP = 1 << 19;

/** Writes the tables behind the lists, and then the header; yields between short steps. */
export function* writeTables(file: RandomFile, tables: IndexTables): Generator<void, void> {
  const sink = new ByteSink(1 << 20);
  writeBytes(sink, tables.dictionary.bytes);
  writeBytes(sink, bytesOf(tables.dictionary.blocks));
  writeBytes(sink, bytesOf(tables.data.sums));
  writeBytes(sink, tables.present);
  sink.varint(tables.prefixes.length);
  for (const { prefix, papers, at, bytes } of tables.prefixes) {
    writeText(sink, prefix);
    for (const number of [papers, at, bytes]) sink.varint(number);
  }
  const stamp = new ByteSink();
  writeText(stamp, tables.stamp);
  const at = tables.data.end;
  const sum = checksum(sink.bytes);
  yield;
  for (let from = 0; from < sink.length; from += STEP) {
    file.write(sink.bytes.subarray(from, from + STEP), at + from);
    yield;
  }
  file.write(stamp.bytes, at + sink.length);
  file.flush();
  yield;
  const numbers = [at, sink.length, sum, stamp.length, checksum(stamp.bytes)];
  file.write(headerOf(numbers), 0);
  file.flush();
}

/** What `writeTables` wrote; null for a file that is missing, cut off, changed or of another version. */
export function readTables(file: RandomFile): IndexTables | null {
  const header = readHeader(file);
  if (header === null) return null;
  const { at, length, sum } = header;
  const bytes = readPart(file, at, length, sum);
  const stamp = readStamp(file);
  if (bytes === null || stamp === null) return null;
  const source = new ByteSource(bytes);
  const dictionary = readBytes(source);
  const blocks = wordsIn(readBytes(source));
  const sums = wordsIn(readBytes(source));
  const present = readBytes(source).slice();
  const prefixes: PrefixList[] = [];
  for (let left = source.varint(); left > 0; left -= 1) {
    const prefix = source.text(source.varint());
    const [papers, start, size] = [source.varint(), source.varint(), source.varint()];
    prefixes.push({ prefix, papers, at: start, bytes: size });
  }
  return {
    dictionary: { bytes: dictionary.slice(), blocks },
    prefixes,
    data: { start: DATA_START, end: at, sums },
    present,
    stamp,
  };
}

/** The stamp of an index file, read without the rest; null when the file is none. */
export function readStamp(file: RandomFile): string | null {
  const header = readHeader(file);
  if (header === null) return null;
  const { at, length, stampLength, stampSum } = header;
  const bytes = readPart(file, at + length, stampLength, stampSum);
  if (bytes === null) return null;
  const source = new ByteSource(bytes);
  return source.text(source.varint());
}

type Header = { at: number; length: number; sum: number; stampLength: number; stampSum: number };

function headerOf(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  [MAGIC, FORMAT_VERSION, ...numbers].forEach((number, index) => {
    view.setUint32(index * 4, number, true);
  });
  view.setUint32(HEADER - 4, checksum(bytes, 0, HEADER - 4), true);
  return bytes;
}

function readHeader(file: RandomFile): Header | null {
  const bytes = new Uint8Array(HEADER);
  if (file.read(bytes, 0) !== HEADER) return null;
  const view = new DataView(bytes.buffer);
  const number = (index: number) => view.getUint32(index * 4, true);
  if (number(0) !== MAGIC || number(1) !== FORMAT_VERSION) return null;
  if (view.getUint32(HEADER - 4, true) !== checksum(bytes, 0, HEADER - 4)) return null;
  const header = {
    at: number(2),
    length: number(3),
    sum: number(4),
    stampLength: number(5),
    stampSum: number(6),
  };
  return file.size() === header.at + header.length + header.stampLength ? header : null;
}

function readPart(file: RandomFile, at: number, length: number, sum: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  return file.read(bytes, at) === length && checksum(bytes) === sum ? bytes : null;
}

function writeText(sink: ByteSink, text: string): void {
  const units = new ByteSink();
  units.units(text, 0);
  writeBytes(sink, units.bytes);
}

function writeBytes(sink: ByteSink, bytes: Uint8Array): void {
  sink.varint(bytes.length);
  sink.append(bytes, 0, bytes.length);
}

function readBytes(source: ByteSource): Uint8Array {
  const length = source.varint();
  source.at += length;
  return source.bytes.subarray(source.at - length, source.at);
}

function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

function wordsIn(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}
