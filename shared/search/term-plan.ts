import { parseArxivId, parseDoi } from '../identifiers.ts';
import type { TextTerm } from '../query/ast.ts';
import { foldText } from '../text.ts';
import {
  ALL_FIELDS,
  bitOf,
  FIELD_BITS,
  type ValueField,
  valuePrefix,
  writtenPrefix,
} from './fields.ts';
import { withoutUmlautE } from './spelling.ts';
import { mayBeMistyped } from './typo-matcher.ts';
import { type Word, wordsOf } from './words.ts';

/*
 * What a text term finds. Case, accents, compatibility forms and TeX never count.
 *
 * - A word finds words that begin with it; in quotes it finds itself only. Several words must all be
 *   found, anywhere; in quotes, next to each other in one text of one field.
 * - "long-context" finds what has the two next to each other, and "longcontext"; in quotes only the
 *   former. A word finds a word with hyphens or apostrophes written as one ("pretraining" finds
 *   "pre-training"), which stands at the place of its first part.
 * - ä ö ü ø å may be typed and written as ae oe ue oe aa, and Greek letters by their names. In names
 *   of authors "ae", "oe", "ue" and the plain vowel are the same ("Mueller", "Muller").
 * - In scripts without spaces, and in Hangul, any part of a run of characters is found.
 * - Values of `cat`, `arxiv`, `doi` and `key` are found by their beginning; a category in quotes by
 *   itself and what is below it. `source` is found by words at any place of its name.
 * - A word without field also finds the citekeys that begin with it (from 3 letters on), and an
 *   arXiv id, a DOI or a link to one finds its paper; of an arXiv id or DOI a beginning is enough.
 * - Where nothing is found, or the caller asks for it, a word of letters may hold typing errors (see
 *   `TypoMatcher`): in quotes never; of "long-contxet" it is "longcontxet" that is mistyped.
 */

/** A term of the index to look for. */
export type WordPlan = {
  text: string;
  /** The term itself; else any that begins with it. */
  whole: boolean;
  /** The fields it counts in; 0 for the value of a field. */
  fields: number;
  /** It is not what was typed but stands for it. */
  isVariant: boolean;
};

/** Words that must stand at places which lie as far apart as these. */
export type PhrasePlan = {
  fields: number;
  elements: { place: number; words: { text: string; whole: boolean }[] }[];
};

/** One thing to find: any of these, scored by the best. */
export type ChunkPlan = {
  words: WordPlan[];
  phrases: PhrasePlan[];
  /** The word to find with typing errors, if that may help, and the fields. */
  typo: { word: string; fields: number } | null;
};

/**
 * What to look up for a text term: chunks, all of which must be found; none for a text without
 * words. Without quotes a chunk is what stands between white space, and its parts ("long-context")
 * must stand next to each other, or be one word ("longcontext").
 */
export function planTerm(term: TextTerm): ChunkPlan[] {
  const { field, text, phrase } = term;
  if (field === 'cat' || field === 'source') return planValue(field, text, phrase);
  if (field === 'arxiv' || field === 'doi' || field === 'key') {
    return values(field, [identifier(field, text)]);
  }
  const fields = field === null ? ALL_FIELDS : bitOf(field);
  if (phrase) return planChunk(text, fields, true);
  return text.split(/\s+/).flatMap((chunk) => {
    const plans = planChunk(chunk, fields, false);
    const words = field === null ? pastedIdentifier(chunk) : [];
    for (const plan of plans) plan.words.push(...words);
    return plans;
  });
}

function planValue(field: 'cat' | 'source', text: string, phrase: boolean): ChunkPlan[] {
  const folded = field === 'cat' ? text.trim().toLowerCase() : foldText(text);
  if (folded === '') return [];
  const prefix = valuePrefix(field, folded);
  if (!phrase) return values(field, [folded]);
  const next = prefix + (field === 'cat' ? '.' : ' ');
  return [
    {
      words: [value(prefix, true), value(writtenPrefix(prefix), false), value(next, false)],
      phrases: [],
      typo: null,
    },
  ];
}

function values(field: ValueField, folded: readonly string[]): ChunkPlan[] {
  const words = folded.filter(Boolean).map((text) => value(valuePrefix(field, text), false));
  return words.length === 0 ? [] : [{ words, phrases: [], typo: null }];
}

function value(text: string, whole: boolean): WordPlan {
  return { text, whole, fields: 0, isVariant: false };
}

function identifier(field: 'arxiv' | 'doi' | 'key', text: string): string {
  const typed = text.trim().toLowerCase();
  if (field === 'arxiv') return parseArxivId(text)?.id ?? typed;
  return field === 'doi' ? (parseDoi(text) ?? typed) : typed;
}

/** The terms of the identifier that a word without field may be, or begin. */
function pastedIdentifier(chunk: string): WordPlan[] {
  const typed = chunk.toLowerCase();
  const found: WordPlan[] = [];
  const arxiv = parseArxivId(chunk)?.id ?? /^\d{4}\.\d{1,5}$/.exec(chunk)?.[0];
  const doi = parseDoi(chunk) ?? /^10\.\d{4}.*$/.exec(typed)?.[0];
  if (arxiv !== undefined) found.push(value(valuePrefix('arxiv', arxiv), false));
  if (doi !== undefined) found.push(value(valuePrefix('doi', doi), false));
  if (chunk.length >= 3) found.push(value(valuePrefix('key', typed), false));
  return found;
}

function planChunk(text: string, fields: number, phrase: boolean): ChunkPlan[] {
  const words = wordsOf(text);
  const parts = words.filter((word, index) => isPart(word, words[index - 1]));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const elements = parts.map((part) => ({
    place: part.place,
    words: spellings(part, words).map((word) => ({
      text: word,
      whole: part.kind === 'characters' ? isPair(part.word) : phrase || part !== last,
    })),
  }));
  const plan: ChunkPlan = { words: [], phrases: [], typo: null };
  if (first === last) {
    const whole = elements[0]?.words[0]?.whole ?? phrase;
    spellings(first, words).forEach((word, index) => {
      plan.words.push({ text: word, whole, fields, isVariant: index > 0 });
    });
    plan.words.push(...withoutUmlauts(first.word, whole, fields));
  } else {
    plan.phrases.push({ fields, elements }, ...phraseWithoutUmlauts(fields, elements));
    const joined = words.findLast(
      ({ kind, start, end }) => kind === 'joined' && start === first.start && end === last.end,
    );
    if (joined && !phrase) {
      plan.words.push({ text: joined.word, whole: false, fields, isVariant: false });
    }
  }
  const typo = plan.words[0]?.text;
  if (typo !== undefined && !phrase && mayBeMistyped(typo)) plan.typo = { word: typo, fields };
  return [plan];
}

/** Words and pairs of characters; a single character only where no pair holds it. */
function isPart(word: Word, before: Word | undefined): boolean {
  if (word.kind === 'word') return true;
  if (word.kind !== 'characters') return false;
  if (isPair(word.word)) return true;
  const isInPair =
    before?.kind === 'characters' &&
    isPair(before.word) &&
    before.place === word.place - 1 &&
    before.end === word.end;
  return !isInPair;
}

function isPair(characters: string): boolean {
  return [...characters].length > 1;
}

/** The word as typed, and its other spellings. */
function spellings(part: Word, words: readonly Word[]): string[] {
  const others = words.filter(({ kind, place }) => kind === 'spelling' && place === part.place);
  return [part.word, ...others.map(({ word }) => word)];
}

/** "mueller" finds the author "Muller". */
function withoutUmlauts(word: string, whole: boolean, fields: number): WordPlan[] {
  const text = withoutUmlautE(word);
  const author = fields & FIELD_BITS.author;
  return text === null || author === 0 ? [] : [{ text, whole, fields: author, isVariant: true }];
}

function phraseWithoutUmlauts(fields: number, elements: PhrasePlan['elements']): PhrasePlan[] {
  const author = fields & FIELD_BITS.author;
  let hasAny = false;
  const wider = elements.map(({ place, words }) => {
    const more = words.flatMap(({ text, whole }) => {
      const plain = withoutUmlautE(text);
      return plain === null ? [] : { text: plain, whole };
    });
    hasAny ||= more.length > 0;
    return { place, words: [...words, ...more] };
  });
  return author !== 0 && hasAny ? [{ fields: author, elements: wider }] : [];
}
