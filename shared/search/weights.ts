import { ALL_FIELDS, FIELD_BITS } from './fields.ts';
import { WHOLE } from './prefix-lists.ts';

/*
 * How good a match is: the sum over the words of a query of
 *   rarity (idf) × where the word stands × how it was found.
 * Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), in its
 * form for documents with fields (§3.6, BM25F). How often counts less and less (k₁ = 1.2).
 */

/** What a word counts for in each field, by the order of the field's bits. */
const FIELD_WEIGHTS: readonly (readonly [bit: number, weight: number])[] = [
  [FIELD_BITS.title, 8],
  [FIELD_BITS.author, 5],
  [FIELD_BITS.tag, 3.5],
  [FIELD_BITS.note, 2],
  [FIELD_BITS.abstract, 1],
  [FIELD_BITS.venue, 0.8],
];

/** For a word found 1, 2, 3 or more times: (k₁ + 1) · tf / (k₁ + tf). */
const SATURATION = [1, 1.375, 1.571, 1.75] as const;

/** A value such as an identifier counts for as much as a title. */
const VALUE_WEIGHT = 8;

/** What a way of finding a word takes from its weight. */
export const FOUND = {
  whole: 1,
  beginning: 0.55,
  /** In another spelling: "mueller" for "Müller". */
  variant: 0.9,
  /** With one typing error; a second one counts as much again. */
  mistyped: 0.35,
  mistypedBeginning: 0.2,
} as const;

/** How rare a word is: BM25's idf, always above 0. */
export function rarity(papersWithIt: number, papers: number): number {
  const found = Math.min(papersWithIt, papers);
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

/** By flags: what a posting counts for in some fields (0: in a value), times `scale`. */
export function weightTable(fields: number, scale: number): Float32Array {
  const table = new Float32Array(256);
  if (fields === 0) {
    table[0] = VALUE_WEIGHT * scale;
    return table;
  }
  for (let flags = 0; flags < 256; flags += 1) {
    table[flags] = scale * fieldWeight(flags & fields, (flags >> 6) + 1, flags & ALL_FIELDS);
  }
  return table;
}

/** By the flags of a prefix list: as `weightTable` for words found whole or by their beginning. */
export function prefixTable(fields: number, whole: number, beginning: number): Float32Array {
  const table = new Float32Array(256);
  for (let flags = 0; flags < 128; flags += 1) {
    const scale = (flags & WHOLE) === 0 ? beginning : whole;
    table[flags] = scale * fieldWeight(flags & fields, 1, flags & ALL_FIELDS);
  }
  return table;
}

/** `count` times in `all` fields, of which some count: each has it at least once. */
function fieldWeight(counted: number, count: number, all: number): number {
  let fields = 0;
  for (let bits = all; bits > 0; bits &= bits - 1) fields += 1;
  const times = Math.min(4, Math.max(1, count - fields + 1));
  let weight = 0;
  for (const [bit, each] of FIELD_WEIGHTS) {
    if ((counted & bit) === 0) continue;
    const repeats = bit === FIELD_BITS.abstract || all === bit;
    weight += each * (repeats ? (SATURATION[times - 1] ?? 1) : 1);
  }
  return weight;
}
