import { foldText } from '../text.ts';
import { readTex } from './plain-text.ts';
import { letterAfter } from './spelling.ts';

/**
 * A text as words are cut from it: letters, digits and marks folded as by `foldText`; `-` for any
 * hyphen, `'` for any apostrophe, other characters below U+0080 for what parts words.
 */
export type FoldedText = {
  text: string;
  /** Where each unit stands in the text given; null when they stand at the same places. */
  starts: readonly number[] | null;
  ends: readonly number[] | null;
  /** By unit: the letter to put after it in the other spelling, "e" at the u of "Müller". */
  after: ReadonlyMap<number, string> | null;
};

const HYPHENS = /^[\u2010-\u2013\u2212\ufe63\uff0d]$/;
const APOSTROPHES = /^[\u2018\u2019\u02bc\uff07]$/;

/** Folds a text with or without TeX. */
export function foldForWords(text: string): FoldedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\u0000-\u007f]*$/.test(text) && !/[$\\{~]/.test(text)) {
    return { text: text.toLowerCase(), starts: null, ends: null, after: null };
  }
  const plain = readTex(text);
  const folding = new Folding();
  let at = 0;
  for (const character of plain?.text ?? text) {
    const last = at + character.length - 1;
    folding.add(character, plain?.starts[at] ?? at, plain?.ends[last] ?? last + 1);
    at += character.length;
  }
  return folding;
}

class Folding implements FoldedText {
  text = '';
  starts: number[] = [];
  ends: number[] = [];
  after = new Map<number, string>();

  add(character: string, start: number, end: number): void {
    const { folded, letter } = foldCharacter(character);
    if (folded === '' && this.text !== '' && /\p{M}/u.test(character)) {
      this.#addMark(character, end);
      return;
    }
    if (letter !== null) this.after.set(this.text.length + folded.length - 1, letter);
    this.text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** A mark of its own belongs to the letter before: u and U+0308 are ü. */
  #addMark(mark: string, end: number): void {
    const last = this.text.length - 1;
    const letter = letterAfter(this.text.charAt(last) + mark);
    if (letter !== null) this.after.set(last, letter);
    if (/[^ '-]/.test(this.text.charAt(last))) this.ends[last] = end;
  }
}

type FoldedCharacter = { folded: string; letter: string | null };

const known = new Map<string, FoldedCharacter>();

/** As `foldText` folds a character between two letters. */
function foldCharacter(character: string): FoldedCharacter {
  const before = known.get(character);
  if (before) return before;
  const made = { folded: foldAlone(character), letter: letterAfter(character) };
  // There are more characters than anyone needs to keep.
  if (known.size > 20_000) known.clear();
  known.set(character, made);
  return made;
}

function foldAlone(character: string): string {
  if (character === "'" || APOSTROPHES.test(character)) return "'";
  if (character === '-' || HYPHENS.test(character)) return '-';
  return foldText(`x${character}x`).slice(1, -1);
}
