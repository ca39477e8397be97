import { type FoldedText, foldForWords } from './folding.ts';
import { withGreekNamed } from './spelling.ts';
import { pooledWord } from './word-pool.ts';

/**
 * What a token is:
 * - `word`: a run of letters and digits, folded;
 * - `joined`: the parts of a word with hyphens or apostrophes as one ("pretraining" for
 *   "pre-training"): each two neighbours and, where there are more, all;
 * - `spelling`: another way to write the word: "mueller" for "Müller", "alpha" for "α";
 * - `characters`: two neighbours in a run of a script that does not part words, or its last
 *   character alone.
 */
export type WordKind = 'word' | 'joined' | 'spelling' | 'characters';

/**
 * A token of a text. `place` counts the words (and the characters of scripts without spaces):
 * the next word has the next place; `joined` and `spelling` have that of the word they begin with.
 * `start` and `end` tell where it stands in the text.
 */
export type Word = { word: string; place: number; start: number; end: number; kind: WordKind };

/** Gets the tokens of a text one by one; see `Word`. */
export type WordVisitor = (
  word: string,
  place: number,
  start: number,
  end: number,
  kind: WordKind,
) => void;

/** Longer words are cut off here. */
export const LONGEST_WORD = 64;

const WORD = 1;
const JOINER = 2;

/** By unit below 128: part of a word, what joins two parts, or (0) what parts words. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[a-z0-9]/.test(character)) return WORD;
  return character === '-' || character === "'" ? JOINER : 0;
});

/** Scripts written without spaces, and Hangul, whose words take endings. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const UNSPACED_RUNS = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source}).)+`, 'gsu');
const FIRST_UNSPACED = 0x0e00;

/** The tokens of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, 0, (word, place, start, end, kind) => {
    words.push({ word, place, start, end, kind });
  });
  return words;
}

/**
 * Visits the tokens of a text: the one tokenizer for documents, queries and highlighting. TeX,
 * case, accents and compatibility forms are folded away (`texToText`, `foldText`). Places begin
 * at `firstPlace`; gives the place after the last word.
 */
export function scanWords(text: string, firstPlace: number, visit: WordVisitor): number {
  return new Scan(foldForWords(text), firstPlace, visit).run();
}

/** One reading of a text. */
class Scan {
  readonly #folded: FoldedText;
  readonly #visit: WordVisitor;
  #place: number;
  // The parts of the chain of joined words at hand: from and to in turn.
  readonly #chain: number[] = [];
  #parts = 0;

  constructor(folded: FoldedText, place: number, visit: WordVisitor) {
    this.#folded = folded;
    this.#place = place;
    this.#visit = visit;
  }

  run(): number {
    const { text } = this.#folded;
    let from = -1;
    for (let unit = 0; unit < text.length; unit += 1) {
      const code = text.charCodeAt(unit);
      const kind = code < 128 ? CLASSES[code] : WORD;
      if (kind === WORD) {
        if (from < 0) from = unit;
        continue;
      }
      if (from >= 0) this.#addRun(from, unit);
      if (kind !== JOINER || from < 0) this.#endChain();
      from = -1;
    }
    if (from >= 0) this.#addRun(from, text.length);
    this.#endChain();
    return this.#place;
  }

  #addRun(from: number, to: number): void {
    const { text, starts } = this.#folded;
    if (starts === null || !hasUnspaced(text, from, to)) {
      this.#addWord(from, to);
      return;
    }
    for (const part of text.slice(from, to).matchAll(UNSPACED_RUNS)) {
      const at = from + part.index;
      if (UNSPACED.test(part[0])) this.#addCharacters(at, at + part[0].length);
      else this.#addWord(at, at + part[0].length);
    }
  }

  #addWord(from: number, to: number): void {
    const { text, starts, after } = this.#folded;
    const word = pooledWord(text, from, to);
    this.#chain[this.#parts * 2] = from;
    this.#chain[this.#parts * 2 + 1] = to;
    this.#parts += 1;
    this.#emit(word, this.#place, from, to, 'word');
    if (after !== null && after.size > 0) {
      let spelt = '';
      for (let at = from; at < to; at += 1) spelt += text.charAt(at) + (after.get(at) ?? '');
      if (spelt.length > to - from) {
        this.#emit(spelt.normalize('NFC'), this.#place, from, to, 'spelling');
      }
    }
    const named = starts === null ? null : withGreekNamed(word);
    if (named !== null) this.#emit(named, this.#place, from, to, 'spelling');
    this.#place += 1;
  }

  #addCharacters(from: number, to: number): void {
    this.#endChain();
    const run = this.#folded.text.slice(from, to);
    const composed = run.normalize('NFC');
    const characters = [...composed];
    let at = from;
    for (const [index, character] of characters.entries()) {
      const next = characters[index + 1] ?? '';
      const end = at + character.length + next.length;
      // Where composing moved the characters, only the run as a whole has a place.
      const isMoved = composed !== run;
      const [start, stop] = isMoved ? [from, to] : [at, end];
      this.#emit(character + next, this.#place, start, stop, 'characters');
      at += character.length;
      this.#place += 1;
    }
  }

  #endChain(): void {
    const parts = this.#parts;
    this.#parts = 0;
    if (parts < 2) return;
    const place = this.#place - parts;
    for (let part = 0; part + 1 < parts; part += 1) this.#join(part, part + 2, place + part);
    if (parts > 2) this.#join(0, parts, place);
  }

  #join(first: number, last: number, place: number): void {
    const chain = this.#chain;
    let joined = '';
    for (let part = first; part < last && joined.length < LONGEST_WORD; part += 1) {
      joined += this.#folded.text.slice(chain[part * 2], chain[part * 2 + 1]);
    }
    const [from = 0, to = 0] = [chain[first * 2], chain[last * 2 - 1]];
    this.#emit(joined.normalize('NFC'), place, from, to, 'joined');
  }

  #emit(word: string, place: number, from: number, to: number, kind: WordKind): void {
    const { starts, ends } = this.#folded;
    const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
    const start = starts === null ? from : (starts[from] ?? 0);
    const end = ends === null ? to : (ends[to - 1] ?? 0);
    this.#visit(cut, place, start, end, kind);
  }
}

function hasUnspaced(text: string, from: number, to: number): boolean {
  for (let unit = from; unit < to; unit += 1) {
    if (text.charCodeAt(unit) >= FIRST_UNSPACED) return UNSPACED.test(text.slice(from, to));
  }
  return false;
}
