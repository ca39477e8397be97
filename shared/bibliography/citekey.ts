import type { Formula } from './citekey/ast.ts';
import { evaluate } from './citekey/evaluate.ts';
import { type KeyedPaper, KeyFacts } from './citekey/facts.ts';
import { year } from './citekey/fields.ts';
import { DEFAULT_FORMULA } from './citekey/formula.ts';
import type { Readings } from './citekey/romanise.ts';
import { foldCitekey } from './citekey/rules.ts';

/** The longest identifier that becomes a key, in characters. */
const MAX_IDENTIFIER = 30;

/** How new citekeys are made: by which formula, and with which readings of other scripts. */
export type Making = { formula: Formula; readings: Readings | null };

const BY_DEFAULT: Making = { formula: DEFAULT_FORMULA, readings: null };

/**
 * A new citekey such as `chenLongPOLongContext2025`, by a formula; see `citekey/reference.ts`. It is
 * ASCII and begins and ends with a letter or a digit. A key that `taken` knows (by its folded form)
 * gets the suffix a, b … z, aa. The same paper, formula and taken keys always give the same key.
 */
export function mintCitekey(
  paper: KeyedPaper,
  taken: (foldedKey: string) => boolean,
  making: Making = BY_DEFAULT,
): string {
  const base = baseCitekey(paper, making);
  let count = 0;
  while (taken(foldCitekey(base + suffix(count)))) count += 1;
  return base + suffix(count);
}

/** The citekey of a paper before it is told apart from others: what `mintCitekey` begins with. */
export function baseCitekey(paper: KeyedPaper, making: Making = BY_DEFAULT): string {
  const facts = new KeyFacts(paper, making.readings);
  return evaluate(making.formula, facts) ?? nameless(facts);
}

/** For papers of which a formula finds nothing: their identifier. */
function nameless(facts: KeyFacts): string {
  const id = (facts.paper.arxivId ?? '').replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, MAX_IDENTIFIER);
  return /\d/.test(id) ? `arxiv${id}` : `anon${year(facts)}`;
}

/** What tells papers with one key apart: nothing for 0, a for 1, z for 26, aa for 27. */
export function suffix(count: number): string {
  if (count === 0) return '';
  const rest = count - 1;
  const letter = String.fromCharCode(97 + (rest % 26));
  return suffix(Math.floor(rest / 26)) + letter;
}
