import { grown } from './growing.ts';

/** The columns: what is known of every paper as one number, at the place of the paper's number. */
const KINDS = {
  /** See `dateNumber`. */
  published: Uint32Array,
  /** In ms since 1970. */
  addedAt: Float64Array,
  /** When the status last changed, in ms since 1970; 0 when that is not known. */
  statusAt: Float64Array,
  /** See `stateByte`. */
  states: Uint8Array,
  /** See `FLAGS`. */
  flags: Uint8Array,
  /** The number of highlights. */
  highlights: Uint32Array,
  /** The hash of the id. */
  hashes: Uint32Array,
  /** See `prefixNumber`: the first six characters of the title's sort key, and the next six. */
  title: Uint32Array,
  titleOn: Uint32Array,
  /** Likewise the first six of the author's. */
  author: Uint32Array,
};

/** Bits of the column `flags`. */
export const FLAGS = { note: 1, abstract: 2, code: 4, doi: 8, pdf: 16 } as const;

type Kinds = typeof KINDS;

/** The name of a column. */
export type ColumnName = keyof Kinds;

/** The names of all columns, in the order in which they are saved. */
export const COLUMNS = Object.keys(KINDS) as ColumnName[];

/** The columns as arrays, which are longer than there are papers. */
export type ColumnArrays = { [N in ColumnName]: InstanceType<Kinds[N]> };

/** The columns of no papers. */
export function noColumns(): ColumnArrays {
  const columns = COLUMNS.map((name) => [name, new KINDS[name](0)]);
  return Object.fromEntries(columns) as ColumnArrays;
}

/** Makes room for so many papers. */
export function growColumns(columns: ColumnArrays, length: number): void {
  if (length <= columns.states.length) return;
  const all = columns as Record<ColumnName, Uint8Array | Uint32Array | Float64Array>;
  for (const name of COLUMNS) all[name] = grown(all[name], length);
}

/** Reads columns back: `take` gives the next array of its kind. */
export function readColumns(
  take: (kind: Kinds[ColumnName]) => InstanceType<Kinds[ColumnName]>,
): ColumnArrays {
  return Object.fromEntries(COLUMNS.map((name) => [name, take(KINDS[name])])) as ColumnArrays;
}
