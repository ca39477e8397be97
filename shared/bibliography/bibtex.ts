import { encodeText, type Flavour } from './latex.ts';
import { type Entry, FIELDS, type FieldName, type Fields, type FieldValues } from './model.ts';
import { encodeNames } from './name-list.ts';
import { encodeTitle } from './title.ts';
import { encodeVerbatim } from './verbatim.ts';

/** How a BibTeX file is written. */
export type BibtexOptions = { flavour: Flavour };

type Writers = {
  readonly [Kind in keyof FieldValues]: (value: FieldValues[Kind], flavour: Flavour) => string;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const braced = (latex: string) => `{${latex}}`;

const WRITERS: Writers = {
  title: (title, flavour) => braced(encodeTitle(title, flavour)),
  names: (names, flavour) => braced(encodeNames(names, flavour)),
  literal: (text, flavour) => braced(encodeText(text, flavour)),
  verbatim: (value) => braced(encodeVerbatim(value)),
  integer: (value) => braced(String(value)),
  range: (pages, flavour) => braced(encodeText(pages, flavour).replace(/\s*[-–—‒]+\s*/g, '--')),
  // A macro, which styles translate and shorten: no braces.
  month: (month) => MONTHS[month - 1] ?? braced(String(month)),
};

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/**
 * A BibTeX file (btxdoc): UTF-8, LF, entries in the order of their citekeys, fields in one fixed
 * order, nothing of the time or the app, so that the same library gives the same bytes for ever.
 */
export function writeBibtex(entries: readonly Entry[], { flavour }: BibtexOptions): string {
  const keyed = entries.map((entry) => ({ folded: entry.citekey.toLowerCase(), entry }));
  keyed.sort((a, b) => order(a.folded, b.folded) || order(a.entry.citekey, b.entry.citekey));
  return keyed.map(({ entry }) => writeEntry(entry, flavour)).join('\n');
}

/** One entry of a BibTeX file, with its line end. */
export function writeEntry({ type, citekey, fields }: Entry, flavour: Flavour): string {
  const lines = FIELD_NAMES.flatMap((name) => {
    const value = writeField(fields, name, flavour);
    return value === null ? [] : `  ${name} = ${value}`;
  });
  return `@${type}{${citekey},\n${lines.join(',\n')}\n}\n`;
}

function writeField<Name extends FieldName>(
  fields: Fields,
  name: Name,
  flavour: Flavour,
): string | null {
  const value = fields[name];
  return value === undefined ? null : WRITERS[FIELDS[name]](value, flavour);
}

/** By code units, never by locale: two machines must agree. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
