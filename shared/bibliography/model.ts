import type { Author } from '../paper.ts';
import type { TexSegment } from '../tex.ts';

/**
 * What a work is. The names are those of biblatex (manual 3.18 §2.1.1), but for `preprint`, which
 * bibliographies know only as an `online` or `misc` with an eprint.
 */
export const ENTRY_TYPES = [
  'article',
  'book',
  'booklet',
  'collection',
  'dataset',
  'inbook',
  'incollection',
  'inproceedings',
  'manual',
  'misc',
  'online',
  'patent',
  'periodical',
  'preprint',
  'proceedings',
  'report',
  'software',
  'thesis',
  'unpublished',
] as const;

/** A type of entry. */
export type EntryType = (typeof ENTRY_TYPES)[number];

/**
 * What a field of each kind holds: clean plain Unicode (see `cleanText`), never LaTeX. Only formulas
 * are TeX, and stand apart as segments. Never empty: a field with nothing in it is not there. The
 * kinds follow the data types of biblatex (manual 3.18 §2.2.1).
 */
export type FieldValues = {
  /** A title, whose capitals are kept from styles that lower them. */
  title: readonly TexSegment[];
  names: readonly Author[];
  /** One line of text. */
  literal: string;
  /** The name of one body; an "and" in it does not part two. */
  body: string;
  /** Several paragraphs, parted by empty lines. */
  text: string;
  /** Read by programs, never escaped: identifiers and addresses. */
  verbatim: string;
  /** Pages: `12`, `12-20`, `3, 7-9`; with a plain hyphen. */
  range: string;
  /** A date of ISO 8601-2 level 1 (EDTF): `2024`, `2024-03-05/2024-03-07`, `2024~`, `199X`. */
  date: string;
  /** Words or keys of a list, none of them with a comma in it. */
  list: readonly string[];
};

/**
 * The fields of an entry and their kinds, in the order in which they are written. The names are
 * biblatex's (§2.2.2), but for `journal` (`journaltitle`), `degree` (`type` of a thesis or report)
 * and `ids`, the citekeys that the entry had before. `language` is printed, `langid` is babel's name of
 * the language in which the entry itself is set.
 */
export const FIELDS = {
  title: 'title',
  subtitle: 'title',
  author: 'names',
  editor: 'names',
  translator: 'names',
  booktitle: 'title',
  maintitle: 'title',
  journal: 'literal',
  volume: 'literal',
  number: 'literal',
  series: 'literal',
  edition: 'literal',
  chapter: 'literal',
  pages: 'range',
  pagetotal: 'literal',
  publisher: 'body',
  location: 'body',
  institution: 'body',
  organization: 'body',
  degree: 'literal',
  howpublished: 'literal',
  eventtitle: 'literal',
  eventdate: 'date',
  venue: 'literal',
  date: 'date',
  origdate: 'date',
  pubstate: 'literal',
  version: 'literal',
  language: 'literal',
  langid: 'literal',
  isbn: 'verbatim',
  issn: 'verbatim',
  eprint: 'verbatim',
  eprinttype: 'verbatim',
  eprintclass: 'verbatim',
  doi: 'verbatim',
  url: 'verbatim',
  urldate: 'date',
  note: 'literal',
  addendum: 'literal',
  keywords: 'list',
  abstract: 'text',
  annotation: 'text',
  file: 'verbatim',
  ids: 'list',
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
  /** What `\cite` calls it. */
  readonly citekey: string;
  readonly fields: Fields;
  /**
   * Fields that the model has no name for, as they came: names in lower case, values as BibTeX has
   * them between its braces, which balance.
   */
  readonly other?: Readonly<Record<string, string>>;
  /**
   * How a BibTeX file spelt the value of a field, between its braces: its own braces and formulas.
   * A writer of BibTeX puts it down again as long as that can be read by everything that reads
   * BibTeX; who changes a field takes its spelling away.
   */
  readonly spelt?: { readonly [Name in FieldName]?: string };
};

/** An entry with the name of its type as it came, for those that `ENTRY_TYPES` does not have. */
export type RawEntry = {
  /** In lower case, as the file has it: `phdthesis`, `jurisdiction`. */
  type: string;
  /** Names in lower case; values as BibTeX has them between braces, macros expanded. */
  fields: Record<string, string>;
};
