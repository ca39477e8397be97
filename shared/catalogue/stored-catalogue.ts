import { TAG_COLOURS, type TagColour } from '../colours.ts';
import { ByteReader, ByteWriter } from './byte-text.ts';
import { COLUMNS, type ColumnArrays, readColumns } from './columns.ts';
import { ORDERS, type OrderName } from './orders.ts';
import type { RowIndex } from './row-file.ts';
import { joinSections, SectionReader } from './sections.ts';
import type { TagLists } from './tag-lists.ts';
import { TagTable } from './tag-table.ts';

/** A catalogue as it is stored, its rows aside. */
export type StoredCatalogue = {
  stamp: string;
  columns: ColumnArrays;
  /** All tags in use and those above them, by the numbers that `tagLists` has. */
  paths: string[];
  declared: { path: string; colour: TagColour | null }[];
  tagLists: { counts: Uint16Array; tags: Uint32Array };
  orders: Record<OrderName, Uint32Array>;
  rowIndex: RowIndex;
};

/** All but the index of the rows, which is known only when these are written: a copy, as bytes. */
export function storeColumns(
  stamp: string,
  columns: ColumnArrays,
  length: number,
  tags: TagTable,
  tagLists: TagLists,
  orders: Record<OrderName, Uint32Array>,
): Uint8Array {
  const lists = tagLists.saved(length);
  return joinSections([
    textsOf(stamp, tags, renumbered(lists.tags, tags)),
    lists.counts,
    lists.tags,
    ...COLUMNS.map((name) => columns[name].subarray(0, length)),
    ...ORDERS.map((name) => orders[name]),
  ]);
}

/** The index of the rows as bytes. */
export function storeRowIndex({ offsets, sums }: RowIndex): Uint8Array {
  return joinSections([offsets, sums]);
}

/** Reads both, one behind the other; throws a RangeError when that is not what the bytes are. */
export function readStored(bytes: Uint8Array): StoredCatalogue {
  const reader = new SectionReader(bytes);
  const texts = new ByteReader(reader.take(Uint8Array));
  const stamp = texts.text();
  const paths = Array.from({ length: texts.number() }, () => texts.text());
  const declared = Array.from({ length: texts.number() }, () => {
    return { path: texts.text(), colour: TAG_COLOURS[texts.number() - 1] ?? null };
  });
  const tagLists = { counts: reader.take(Uint16Array), tags: reader.take(Uint32Array) };
  const columns = readColumns((kind) => reader.take(kind));
  const orders = Object.fromEntries(ORDERS.map((name) => [name, reader.take(Uint32Array)]));
  const rowIndex = { offsets: reader.take(Uint32Array), sums: reader.take(Uint32Array) };
  return {
    stamp,
    columns,
    paths,
    declared,
    tagLists,
    orders: orders as StoredCatalogue['orders'],
    rowIndex,
  };
}

function textsOf(stamp: string, tags: TagTable, paths: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  writer.text(stamp);
  writer.number(paths.length);
  for (const path of paths) writer.text(path);
  const declared = tags.declared();
  writer.number(declared.length);
  for (const { path, colour } of declared) {
    writer.text(path);
    writer.number(colour ? TAG_COLOURS.indexOf(colour) + 1 : 0);
  }
  return writer.bytes.slice();
}

/**
 * Gives the tags in use new numbers, in place, so that those of forgotten tags are not stored.
 * A new table that is asked for the paths in their order gives them the same numbers.
 */
function renumbered(lists: Uint32Array, tags: TagTable): string[] {
  const table = new TagTable();
  const numbers: number[] = [];
  for (let at = 0; at < lists.length; at += 1) {
    const tag = lists[at] ?? 0;
    const number = numbers[tag] ?? table.numberFor(tags.pathOf(tag));
    numbers[tag] = number;
    lists[at] = number;
  }
  return table.paths();
}
