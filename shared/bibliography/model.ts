import type { Author } from '../paper.ts';
import type { TexSegment } from '../tex.ts';

/** Entry types of BibTeX (btxdoc §3.1) that papers become. */
export type EntryType = 'article' | 'inproceedings' | 'mastersthesis' | 'misc' | 'phdthesis';

/** A month, 1–12; BibTeX has a macro for each (`jan` … `dec`, btxdoc §2.3). */
export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/**
 * What a field of each kind holds: plain Unicode, never LaTeX. Only formulas are TeX, and stand
 * apart as segments. The kinds follow the data types of biblatex (manual 3.18 §2.2.1).
 */
export type FieldValues = {
  /** A title, whose capitals are kept from styles that lower them. */
  title: readonly TexSegment[];
  names: readonly Author[];
  literal: string;
  /** Read by programs, never escaped: identifiers and addresses. */
  verbatim: string;
  integer: number;
  /** Pages: `12` or `12-20`, with any dash. */
  range: string;
  month: Month;
};

/** The fields of an entry and their kinds, in the order in which they are written. */
export const FIELDS = {
  title: 'title',
  author: 'names',
  booktitle: 'title',
  journal: 'literal',
  volume: 'integer',
  number: 'literal',
  pages: 'range',
  series: 'literal',
  publisher: 'literal',
  school: 'literal',
  howpublished: 'literal',
  year: 'integer',
  month: 'month',
  eprint: 'verbatim',
  archivePrefix: 'verbatim',
  primaryClass: 'verbatim',
  doi: 'verbatim',
  url: 'verbatim',
  note: 'literal',
} as const satisfies Record<string, keyof FieldValues>;

/** The name of a field. */
export type FieldName = keyof typeof FIELDS;

/** The fields an entry has. A field that is undefined is not there. */
export type Fields = {
  readonly [Name in FieldName]?: FieldValues[(typeof FIELDS)[Name]] | undefined;
};

/** A bibliographic entry, whatever format it came from or goes to. */
export type Entry = {
  readonly type: EntryType;
  /** What `\cite` calls it; `[A-Za-z0-9:.-]` only, see `citekey.ts`. */
  readonly citekey: string;
  readonly fields: Fields;
};
