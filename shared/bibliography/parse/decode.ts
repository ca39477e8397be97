import { cleanBlock, cleanText } from '../../text.ts';
import { fieldLatex, PRINTED } from '../field-latex.ts';
import { FIELDS, type FieldName, type Fields, type FieldValues } from '../model.ts';
import { encodeVerbatim } from '../verbatim.ts';
import { readDate } from './dates.ts';
import { latexToBlock, latexToLine, latexToTitle } from './latex-to-plain.ts';
import { readNames } from './names.ts';
import { splitOutside } from './split.ts';
import { readVerbatim } from './verbatim.ts';

type Kind = keyof FieldValues;

type Decoders = { readonly [K in Kind]: (latex: string) => FieldValues[K] | null };

const DECODERS: Decoders = {
  title: (latex) => filled(latexToTitle(latex)),
  names: (latex) => filled(readNames(latex)),
  literal: (latex) => filled(latexToLine(latex)),
  body: (latex) => filled(latexToLine(latex)),
  text: (latex) => filled(latexToBlock(latex)),
  verbatim: (latex) => filled(encodeVerbatim(readVerbatim(latex))),
  range: (latex) => filled(latexToLine(latex).replace(/\s*[-–—‒]+\s*/g, '-')),
  date: (latex) => readDate(readVerbatim(latex)),
  list: (latex) => filled(readList(latex)),
};

/** Kinds whose spelling in a file says more than their value. */
const SPELT: ReadonlySet<Kind> = new Set(['title', 'names', 'literal', 'body', 'text']);

/**
 * The value of a field from its LaTeX, and how that was spelt where a writer would spell the value
 * otherwise; null where it holds nothing, or no date.
 */
export function decodeField(name: FieldName, latex: string): Fields | null {
  if (PRINTED.has(name)) {
    const line = latexToLine(latex);
    return line === '' ? null : { [name]: line };
  }
  if (name === 'file') return latex.trim() === '' ? null : { file: cleanText(latex) };
  if (name === 'ids') {
    const ids = readVerbatim(latex)
      .split(/[\s,]+/)
      .filter((key) => key !== '');
    return ids.length === 0 ? null : { ids };
  }
  const value = DECODERS[FIELDS[name]](latex);
  return value === null ? null : { [name]: value };
}

/** The spelling of a field, on one line; undefined where a writer would give the same. */
export function speltOtherwise(name: FieldName, fields: Fields, latex: string): string | undefined {
  const kind = FIELDS[name];
  if (!SPELT.has(kind)) return undefined;
  const spelt = kind === 'text' ? cleanBlock(latex) : oneLine(latex);
  if (spelt === fieldLatex(fields, name, 'utf8')) return undefined;
  const isOurs = /\\|`|--|''/.test(spelt) && spelt === fieldLatex(fields, name, 'latex');
  return isOurs ? undefined : spelt;
}

/** BibTeX takes every run of white space for one blank. */
function oneLine(latex: string): string {
  const text = latex.trim();
  return /[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function readList(latex: string): string[] {
  const words = splitOutside(latex, '[,;]').flatMap((word) => latexToLine(word).split(','));
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

function filled<T extends { length: number }>(value: T): T | null {
  return value.length === 0 ? null : value;
}
