import type { TextField, TextTerm } from '../query/ast.ts';
import { ALL_FIELDS, bitOf, FIELD_BITS } from './fields.ts';
import { withoutUmlautE } from './spelling.ts';
import { type ChunkPlan, type PhrasePlan, planTerm, type WordPlan } from './term-plan.ts';
import { TypoMatcher } from './typo-matcher.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of a text, in UTF-16 units. */
export type TextMatch = { start: number; end: number };

/** Longer texts are not searched for what to mark. */
const MAX_LENGTH = 200_000;

/**
 * The stretches of a text that the terms match, as the index would match them; in order, apart from
 * each other. The caller leaves out terms of other fields. Of a word of which only the beginning
 * was looked for, that is marked, where its letters can be told; of a formula all. With `typos`,
 * for a list found by allowing for errors, a term that matches nothing marks mistyped words.
 * `field` is the one the text stands in: names are matched more widely than other texts.
 */
export function findMatches(
  text: string,
  terms: readonly Pick<TextTerm, 'field' | 'text' | 'phrase'>[],
  { typos = false, field }: { typos?: boolean; field?: TextField } = {},
): TextMatch[] {
  if (terms.length === 0 || text.length > MAX_LENGTH) return [];
  const fields = field === undefined ? ALL_FIELDS : bitOf(field);
  const words = wordsIn(text, fields);
  const matches = terms.flatMap((term) => {
    const chunks = planTerm({ ...term, kind: 'text' });
    return chunks.flatMap((chunk) => chunkMatches(words, fields, chunk, typos));
  });
  return joined(matches);
}

/** The words of a text by which the index finds it in a field; see `visitTerms`. */
function wordsIn(text: string, fields: number): Word[] {
  const words = wordsOf(text);
  if (fields !== FIELD_BITS.author) return words;
  return words.flatMap((word) => {
    const plain = withoutUmlautE(word.word);
    return plain === null ? word : [word, { ...word, word: plain }];
  });
}

function chunkMatches(
  words: readonly Word[],
  fields: number,
  chunk: ChunkPlan,
  typos: boolean,
): TextMatch[] {
  const counts = (plan: { fields: number }) => (plan.fields & fields) !== 0;
  const found = [
    ...chunk.words.filter(counts).flatMap((plan) => wordMatches(words, plan)),
    ...chunk.phrases.filter(counts).flatMap((plan) => phraseMatches(words, plan)),
  ];
  if (found.length > 0 || !typos || chunk.typo === null) return found;
  const matcher = new TypoMatcher(chunk.typo.word);
  return words.filter(({ word, kind }) => {
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    return kind !== 'characters' && matcher.match(units, units.length, 0) !== null;
  });
}

function wordMatches(words: readonly Word[], plan: WordPlan): TextMatch[] {
  return words.flatMap((word) =>
    isFound(word, plan) ? { start: word.start, end: endOf(words, word, plan.text) } : [],
  );
}

/** Where what was looked for ends in a word that begins with it. */
function endOf(words: readonly Word[], word: Word, text: string): number {
  return word.kind === 'joined' ? endInParts(words, word, text) : endIn(word, text.length);
}

/** As `endOf`, in a word put together from words that stand apart: "long" of "long-context". */
function endInParts(words: readonly Word[], { start, end }: Word, text: string): number {
  let left = text.length;
  for (const part of words) {
    if (part.kind !== 'word' || part.start < start || part.end > end) continue;
    if (left <= part.word.length) return endIn(part, left);
    left -= part.word.length;
  }
  return end;
}

function endIn({ word, start, end }: Word, length: number): number {
  // Letters stand for themselves unless folding changed their number.
  const isPlain = word.length === end - start;
  return isPlain ? Math.min(start + length, end) : end;
}

function isFound({ word }: Word, { text, whole }: { text: string; whole: boolean }): boolean {
  return whole ? word === text : word.startsWith(text);
}

function phraseMatches(words: readonly Word[], { elements }: PhrasePlan): TextMatch[] {
  const [first, ...others] = elements;
  if (!first) return [];
  const at = new Map<number, Word[]>();
  for (const word of words) {
    const here = at.get(word.place);
    if (here) here.push(word);
    else at.set(word.place, [word]);
  }
  const endAt = (place: number, element: PhrasePlan['elements'][number]) => {
    const ends = (at.get(place) ?? []).flatMap((word) =>
      element.words.flatMap((plan) => (isFound(word, plan) ? endOf(words, word, plan.text) : [])),
    );
    return ends.length === 0 ? null : Math.max(...ends);
  };
  return words.flatMap((word) => {
    if (!first.words.some((plan) => isFound(word, plan))) return [];
    let end = word.end;
    for (const element of others) {
      const next = endAt(word.place + element.place - first.place, element);
      if (next === null) return [];
      end = Math.max(end, next);
    }
    return { start: word.start, end };
  });
}

/** In order, those that touch or overlap as one. */
function joined(matches: readonly TextMatch[]): TextMatch[] {
  const all: TextMatch[] = [];
  const sorted = matches.filter(({ start, end }) => end > start);
  for (const { start, end } of sorted.sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
