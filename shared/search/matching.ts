import type { Typos } from '../query/typos.ts';
import type { Delta, DeltaTerm } from './delta.ts';
import { BOUNDS } from './fields.ts';
import { scorePhrase } from './phrases.ts';
import { scorePostings } from './postings.ts';
import type { Segment, TermLists } from './segment.ts';
import type { ChunkPlan, PhrasePlan, WordPlan } from './term-plan.ts';
import { FOUND, prefixTable, rarity, weightTable } from './weights.ts';

/** Where to look: the index file, without the papers that changed since, and what changed. */
export type Layers = {
  segment: Segment | null;
  /** Papers of the file that were changed or removed since. */
  stale: Iterable<number>;
  deltas: readonly Delta[];
  /** The number of papers in all. */
  papers: number;
};

/** The terms found for a word, in each layer, and what their postings weigh. */
type Found = {
  base: readonly TermLists[];
  deltas: readonly (readonly DeltaTerm[])[];
  weights: (term: { isLonger: boolean; errors: number }) => Float32Array;
};

/**
 * Writes into `scores`, zero before, what each paper that matches scores. `typos` says whether the
 * word may be mistyped; gives whether it was looked for as such.
 */
export function matchChunk(
  layers: Layers,
  chunk: ChunkPlan,
  scores: Float32Array,
  typos: Typos,
): boolean {
  const { segment, stale, deltas } = layers;
  const lists = chunk.words.map((word) => prefixListOf(layers, word));
  const found = chunk.words.map((word, index) => findWord(layers, word, lists[index] !== null));
  if (segment) {
    lists.forEach((score) => {
      score?.(scores);
    });
    for (const { base, weights } of found) scoreBase(segment, base, weights, scores);
    for (const phrase of chunk.phrases) scoreBasePhrase(layers, segment, phrase, scores);
    for (const nr of stale) scores[nr] = 0;
  }
  deltas.forEach((delta, layer) => {
    for (const word of found) scoreDelta(delta, word.deltas[layer] ?? [], word.weights, scores);
    for (const phrase of chunk.phrases) scoreDeltaPhrase(layers, delta, phrase, scores);
  });
  const { typo } = chunk;
  const mayBeMistyped = typos === 'all' || (typos === 'unmatched' && !hasAny(scores));
  if (typo === null || !mayBeMistyped) return false;
  const mistyped = new Float32Array(scores.length);
  matchMistyped(layers, typo.word, typo.fields, mistyped);
  for (let nr = 0; nr < scores.length; nr += 1) {
    if (scores[nr] === 0) scores[nr] = mistyped[nr] as number;
  }
  return true;
}

function hasAny(scores: Float32Array): boolean {
  for (let nr = 0; nr < scores.length; nr += 1) if (scores[nr] !== 0) return true;
  return false;
}

function matchMistyped(layers: Layers, word: string, fields: number, scores: Float32Array): void {
  const { segment, stale, deltas } = layers;
  const base = segment?.findMistyped(word) ?? [];
  const inDeltas = deltas.map((delta) => delta.findMistyped(word));
  const scale = rarity(papersOf(base, inDeltas), layers.papers);
  const weights = tables((isLonger, errors) => {
    const each = isLonger ? FOUND.mistypedBeginning : FOUND.mistyped;
    return weightTable(fields, scale * each ** Math.max(1, errors));
  });
  if (segment) scoreBase(segment, base, weights, scores);
  for (const nr of stale) scores[nr] = 0;
  deltas.forEach((delta, layer) => {
    scoreDelta(delta, inDeltas[layer] ?? [], weights, scores);
  });
}

/** Terms for a word; where a prefix list answers for the file, only those of the deltas. */
function findWord(layers: Layers, plan: WordPlan, hasList: boolean): Found {
  const { segment, deltas, papers } = layers;
  const base = hasList ? [] : (segment?.find(plan.text, plan.whole) ?? []);
  const inDeltas = deltas.map((delta) => delta.find(plan.text, plan.whole));
  const listed = hasList ? (segment?.prefixList(plan.text)?.papers ?? 0) : 0;
  const all = listed + papersOf(base, inDeltas);
  const whole = hasList
    ? wholePapers(layers, plan.text)
    : papersOf(
        base.filter(isWhole),
        inDeltas.map((terms) => terms.filter(isWhole)),
      );
  const variant = plan.isVariant ? FOUND.variant : 1;
  const weights = tables((isLonger) =>
    weightTable(
      plan.fields,
      variant *
        (isLonger ? FOUND.beginning * rarity(all, papers) : FOUND.whole * rarity(whole, papers)),
    ),
  );
  return { base, deltas: inDeltas, weights };
}

function isWhole(term: { isLonger: boolean }): boolean {
  return !term.isLonger;
}

function wholePapers({ segment, deltas }: Layers, word: string): number {
  const base = segment?.find(word, true) ?? [];
  return papersOf(
    base,
    deltas.map((delta) => delta.find(word, true)),
  );
}

function papersOf(base: readonly TermLists[], deltas: Found['deltas']): number {
  let papers = 0;
  for (const term of base) papers += term.papers;
  for (const terms of deltas) {
    for (const { list } of terms) papers += list.slots.length;
  }
  return papers;
}

/** Scores the prefix list of a word; null when there is none. */
function prefixListOf(
  layers: Layers,
  { text, whole, fields, isVariant }: WordPlan,
): ((scores: Float32Array) => void) | null {
  const { segment, papers } = layers;
  const list = whole || fields === 0 ? null : segment?.prefixList(text);
  if (!segment || !list) return null;
  return (scores) => {
    const variant = isVariant ? FOUND.variant : 1;
    const weights = prefixTable(
      fields,
      variant * FOUND.whole * rarity(wholePapers(layers, text), papers),
      variant * FOUND.beginning * rarity(list.papers, papers),
    );
    const { bytes, from, to } = segment.prefixBytes(list);
    scorePostings(bytes, from, to, weights, scores);
  };
}

/** Makes each table of weights once. */
function tables(make: (isLonger: boolean, errors: number) => Float32Array): Found['weights'] {
  const made: Float32Array[] = [];
  return ({ isLonger, errors }) => {
    const key = errors * 2 + (isLonger ? 1 : 0);
    made[key] ??= make(isLonger, errors);
    return made[key] as Float32Array;
  };
}

function scoreBase(
  segment: Segment,
  terms: readonly TermLists[],
  weights: Found['weights'],
  scores: Float32Array,
): void {
  segment.eachPostings(terms, (bytes, from, to, term) => {
    scorePostings(bytes, from, to, weights(term), scores);
  });
}

function scoreDelta(
  delta: Delta,
  terms: readonly DeltaTerm[],
  weights: Found['weights'],
  scores: Float32Array,
): void {
  for (const term of terms) delta.score(term.list, weights(term), scores);
}

function scoreBasePhrase(
  layers: Layers,
  segment: Segment,
  phrase: PhrasePlan,
  scores: Float32Array,
): void {
  const element = (place: number, terms: readonly TermLists[]) => ({
    place,
    papers: papersOf(terms, []),
    lists: terms.map((term) => () => segment.lists(term)),
  });
  scoreLayerPhrase(layers, phrase, (text, whole) => segment.find(text, whole), element, scores);
}

function scoreDeltaPhrase(
  layers: Layers,
  delta: Delta,
  phrase: PhrasePlan,
  scores: Float32Array,
): void {
  const element = (place: number, terms: readonly DeltaTerm[]) => ({
    place,
    papers: papersOf([], [terms]),
    lists: terms.map(
      ({ list }) =>
        () =>
          delta.lists(list),
    ),
  });
  scoreLayerPhrase(layers, phrase, (text, whole) => delta.find(text, whole), element, scores);
}

function scoreLayerPhrase<T>(
  layers: Layers,
  { fields, elements }: PhrasePlan,
  find: (text: string, whole: boolean) => T[],
  element: (place: number, terms: readonly T[]) => Parameters<typeof scorePhrase>[1],
  scores: Float32Array,
): void {
  const first = elements[0]?.place ?? 0;
  const found = elements.map(({ place, words }) =>
    element(
      place - first,
      words.flatMap(({ text, whole }) => find(text, whole)),
    ),
  );
  if (found.some(({ lists }) => lists.length === 0)) return;
  let scale = 0;
  for (const { papers } of found) scale += rarity(papers, layers.papers);
  const bounds = element(0, find(BOUNDS, true));
  scorePhrase(found, bounds, fields, weightTable(fields, scale), scores);
}
