import { fieldLatex } from './field-latex.ts';
import { encodeText, type Flavour } from './latex.ts';
import { type Entry, FIELDS, type FieldName } from './model.ts';
import { latexToText } from './parse/latex-to-text.ts';
import { balances, isSafeLatex } from './safe-latex.ts';

/** Fields whose spelling is ours: programs read them, and take nothing else. */
const OURS: ReadonlySet<FieldName> = new Set([
  'volume',
  ...(Object.keys(FIELDS) as FieldName[]).filter((name) =>
    ['verbatim', 'date', 'list'].includes(FIELDS[name]),
  ),
]);

/**
 * How a field is written: as its file spelt it, if everything can read that, otherwise in our own
 * spelling. Null where the entry has none.
 */
export function spelling(entry: Entry, name: FieldName, flavour: Flavour): string | null {
  const spelt = entry.spelt?.[name];
  const isTheirs = spelt !== undefined && entry.fields[name] !== undefined && !OURS.has(name);
  if (isTheirs && isSafeLatex(spelt, flavour)) return spelt;
  return fieldLatex(entry.fields, name, flavour);
}

/** Commands that do something to a document. */
const DANGEROUS =
  /\\(?:input|include\w*|write\d*|openout|openin|read|catcode|[egx]?def|let|csname|special|directlua|immediate|begin|end|(?:re)?newcommand|usepackage|expandafter|loop|jobname|string|meaning)(?![A-Za-z])/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is not wanted
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}|\p{NChar}/gu;

/**
 * How a field is written that the model has no name for: as it came. No style prints it; it is put
 * in order only where its braces would break the file, or its commands do something.
 */
export function otherSpelling(latex: string): string {
  const clean = latex.replace(UNPRINTABLE, '');
  const isFit = balances(clean) && !DANGEROUS.test(clean);
  return isFit ? clean : encodeText(latexToText(clean), 'utf8');
}
