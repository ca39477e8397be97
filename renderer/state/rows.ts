import type { Row } from '../../shared/catalogue/row.ts';
import { type PackedRows, RowTexts } from '../../shared/catalogue/row-texts.ts';
import { markOf, type PaperMark } from '../../shared/catalogue/state-byte.ts';
import type { Update } from '../workers/messages.ts';
import type { FirstRows } from './first-rows.ts';

/** One paper as a row shows it. */
export type ListedRow = Row & PaperMark & { nr: number };

/** The rows of all papers, once the catalogue is open. */
let texts: RowTexts | null = null;
let states: Uint8Array = new Uint8Array(0);
/** The rows of the last visit, until then. */
let first: FirstRows | null = null;
let build: string | null = null;

/** Shows these rows until the catalogue is open. */
export function showFirstRows(rows: FirstRows): void {
  first = rows;
  build = rows.build;
}

/** Takes the rows of all papers; gives whether papers have other numbers now than before. */
export function openRows(of: string, packed: PackedRows): boolean {
  const renumbered = build !== of;
  texts = new RowTexts(packed);
  first = null;
  build = of;
  return renumbered;
}

/** Takes what has changed. */
export function takeRows({ states: all, rows }: Pick<Update, 'states' | 'rows'>): void {
  if (all) states = all;
  for (const { nr, record } of rows ?? []) texts?.patch(nr, record);
}

/** The numbering of the papers, null before any row is known. */
export function numbering(): string | null {
  return build;
}

/** The number of the paper at a place of the list, or undefined beyond what is known. */
export function numberAt(order: Uint32Array, index: number): number | undefined {
  return first ? first.rows[index - first.from]?.nr : order[index];
}

/** The place of a paper in the list, or -1. */
export function placeOf(order: Uint32Array, nr: number): number {
  if (nr < 0) return -1;
  if (!first) return order.indexOf(nr);
  const at = first.rows.findIndex((each) => each.nr === nr);
  return at < 0 ? -1 : at + first.from;
}

/** A paper as a row shows it, or undefined where it is not known yet. */
export function rowOf(nr: number): ListedRow | undefined {
  if (first) {
    const found = first.rows.find((each) => each.nr === nr);
    return found && { nr, ...found.row, ...markOf(found.state) };
  }
  const row = texts?.at(nr);
  return row && { nr, ...row, ...markOf(states[nr] ?? 0) };
}

/** The id of a paper, or undefined where its number is not known. */
export function idOf(nr: number): string | undefined {
  return first ? rowOf(nr)?.id : texts?.idOf(nr);
}

/** The number of a paper among the rows of the last visit, or -1. */
export function numberOfFirst(id: string): number {
  return first?.rows.find(({ row }) => row.id === id)?.nr ?? -1;
}

/** Some rows of the list as they are kept for the next start. */
export function rowsToKeep(order: Uint32Array, from: number, to: number): FirstRows['rows'] {
  return [...order.subarray(from, to)].flatMap((nr) => {
    const row = texts?.at(nr);
    return row ? { nr, state: states[nr] ?? 0, row } : [];
  });
}
