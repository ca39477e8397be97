import { cleanBlock, cleanText } from '../../text.ts';
import { fieldLatex, PRINTED } from '../field-latex.ts';
import { namesForBibtex } from '../label-letters.ts';
import { FIELDS, type FieldName, type Fields, type FieldValues } from '../model.ts';
import { EXTENDED_NAME, namesForBiber } from '../name-list.ts';
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

/** Fields that are being read. */
export type FieldsRead = { -readonly [Name in FieldName]?: Fields[Name] };

/** Reads a field from its LaTeX; false where it holds nothing, or no date. */
export function decodeField(fields: FieldsRead, name: FieldName, latex: string): boolean {
  const value = decoded(name, latex);
  if (value === null) return false;
  // The table gives each field its kind; the compiler can't see that.
  (fields as Record<FieldName, unknown>)[name] = value;
  return true;
}

function decoded(name: FieldName, latex: string): FieldValues[Kind] | null {
  if (PRINTED.has(name)) return filled(latexToLine(latex));
  if (name === 'file') return filled(cleanText(latex));
  if (name === 'ids')
    return filled(
      readVerbatim(latex)
        .split(/[\s,]+/)
        .filter(Boolean),
    );
  return DECODERS[FIELDS[name]](latex);
}

/** What no spelling of a text of this value says otherwise. */
const PLAIN = /^[^&%$#_~^\\{}<>|]*$/;

/** The spelling of a field, on one line; undefined where a writer would give the same. */
export function speltOtherwise(name: FieldName, fields: Fields, latex: string): string | undefined {
  const kind = FIELDS[name];
  if (!SPELT.has(kind) || isMisread(fields[name], latex)) return undefined;
  const spelt = kind === 'text' ? cleanBlock(latex) : oneLine(latex);
  const isOurs = (ours: string | null) =>
    spelt === ours || (kind === 'names' && ours && isOurNames(spelt, ours));
  const isPlain = spelt === fields[name] && PLAIN.test(spelt) && kind !== 'body';
  if (isPlain || isOurs(fieldLatex(fields, name, 'utf8'))) return undefined;
  const mayBeOurs = /\\|`|--|''|othe\{/.test(spelt);
  return mayBeOurs && isOurs(fieldLatex(fields, name, 'latex')) ? undefined : spelt;
}

/**
 * Whether BibTeX takes names otherwise than they are read here: "Berg, Otto, Jr." has a given name for
 * a suffix, "Otto Berg Jr" a suffix for a family name.
 */
function isMisread(value: unknown, latex: string): boolean {
  const hasSuffix = Array.isArray(value) && value.some((each) => each.suffix !== undefined);
  if (!hasSuffix) return false;
  const names = splitOutside(latex, '\\sand\\s').map((name) => name.trim());
  return names.some((name) => {
    if (EXTENDED_NAME.test(name)) return false;
    const [read] = readNames(name);
    if (read === undefined || !('suffix' in read)) return false;
    const parts = splitOutside(name, ',').map(latexToLine);
    return parts.length !== 3 || parts[1] !== read.suffix;
  });
}

/** As either format has them. */
function isOurNames(spelt: string, ours: string): boolean {
  return spelt === namesForBiber(ours) || spelt === namesForBibtex(ours);
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
