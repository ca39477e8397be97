import { inLabelledGroup } from './label-letters.ts';
import { encodeInGroups, encodeText, type Flavour } from './latex.ts';
import { FIELDS, type FieldName, type Fields, type FieldValues } from './model.ts';
import { encodeNames } from './name-list.ts';
import { balances } from './safe-latex.ts';
import { encodeTitle } from './title.ts';
import { encodeVerbatim } from './verbatim.ts';

type Encoders = {
  readonly [Kind in keyof FieldValues]: (value: FieldValues[Kind], flavour: Flavour) => string;
};

const ENCODERS: Encoders = {
  title: encodeTitle,
  names: encodeNames,
  literal: encodeText,
  body: encodeBody,
  text: encodeText,
  verbatim: encodeVerbatim,
  range: (pages, flavour) => encodeText(pages, flavour).replace(/\s*[-–—‒]+\s*/g, '--'),
  date: (date) => date,
  list: (words, flavour) => words.map((word) => encodeWord(word, flavour)).join(', '),
};

/** Identifiers that styles print as they are, and TeX reads. */
export const PRINTED: ReadonlySet<FieldName> = new Set<FieldName>([
  'isbn',
  'issn',
  'eprinttype',
  'eprintclass',
]);

/**
 * The value of a field as the inside of a field of BibTeX and biblatex: LaTeX, whose braces balance.
 * Null where the entry has none.
 */
export function fieldLatex<Name extends FieldName>(
  fields: Fields,
  name: Name,
  flavour: Flavour,
): string | null {
  const value = fields[name];
  if (value === undefined) return null;
  if (PRINTED.has(name)) return encodeText(String(value), flavour);
  // Keys are read by programs.
  if (name === 'ids') return fields.ids?.join(', ') ?? null;
  // Paths have blanks and backslashes that mean something.
  if (name === 'file' && balances(String(value))) return String(value);
  return ENCODERS[FIELDS[name]](value, flavour);
}

/** Other programs part keywords with semicolons as well. */
function encodeWord(word: string, flavour: Flavour): string {
  const latex = encodeText(word, flavour);
  return word.includes(';') ? `{${latex}}` : latex;
}

/**
 * biblatex and pandoc take publishers and places for lists, parted by the word "and". The style
 * `alpha` cuts labels from the first letters of organizations, and must not cut a macro in two.
 */
function encodeBody(text: string, flavour: Flavour): string {
  const plain = encodeText(text, flavour);
  const latex = /^.{0,3}\\/.test(plain) ? encodeInGroups(text, flavour) : plain;
  return /(?:^|\s)and(?:\s|$)/i.test(text) ? inLabelledGroup(latex) : latex;
}
