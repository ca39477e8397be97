/** Longer keys nobody can type, and no bibliography has. */
const MAX_KEY = 200;

/**
 * Letters, digits, their marks, and what else LaTeX, biber and pandoc take in a key: not blanks and
 * `{ } , \ # % ~ ( ) " ' = [ ] ^ $` (biblatex manual 3.18 §2.2.1). With `&`, which the keys of the
 * Astrophysics Data System have: `2019A&A...622A...2P`.
 */
const LEGAL = /^[\p{L}\p{N}\p{M}&*+./:;<>?@_|!-]+$/u;

/** Two keys with the same folded form are one key to a library. */
export function foldCitekey(citekey: string): string {
  return citekey.normalize('NFC').toLowerCase();
}

/** What keeps a text from being a citekey: nothing there, too long, or a character that may not be. */
export type CitekeyProblem =
  | { kind: 'empty' }
  | { kind: 'long'; most: number }
  | { kind: 'character'; character: string };

/** What is wrong with a citekey from outside; null when it can be used as it is. */
export function citekeyProblem(text: string): CitekeyProblem | null {
  if (text === '') return { kind: 'empty' };
  if (text.length > MAX_KEY) return { kind: 'long', most: MAX_KEY };
  if (LEGAL.test(text)) return null;
  const character = [...text].find((each) => !LEGAL.test(each)) ?? '';
  return { kind: 'character', character };
}

/** Whether a text can be a citekey as it is. */
export function isCitekey(text: string): boolean {
  return citekeyProblem(text) === null;
}
