/** A name of CSL-JSON: a person by parts, or a body by its `literal`. */
export type CslName = {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
};

/** A date of CSL-JSON: one day, or the first and last, each as `[year, month?, day?]`. */
export type CslDate =
  | { 'date-parts': number[][]; season?: number; circa?: boolean }
  | { literal: string };

/** Variables that hold people. */
export const CSL_NAMES = ['author', 'editor', 'translator'] as const;

/** Variables that hold dates, each with the field of the model that it is. */
export const CSL_DATES = {
  issued: 'date',
  'event-date': 'eventdate',
  'original-date': 'origdate',
  accessed: 'urldate',
} as const;

/** Variables that hold one text whatever the type, each with the field of the model that it is. */
export const CSL_TEXTS = {
  volume: 'volume',
  edition: 'edition',
  'chapter-number': 'chapter',
  page: 'pages',
  'number-of-pages': 'pagetotal',
  'collection-title': 'series',
  'publisher-place': 'location',
  genre: 'degree',
  'event-title': 'eventtitle',
  'event-place': 'venue',
  status: 'pubstate',
  version: 'version',
  language: 'language',
  ISBN: 'isbn',
  ISSN: 'issn',
  DOI: 'doi',
  URL: 'url',
  abstract: 'abstract',
  annote: 'annotation',
} as const;

/** Variables that the model has no field for, but biblatex has (manual 3.18 §2.2.2). */
export const CSL_OTHERS = {
  'title-short': 'shorttitle',
  'container-title-short': 'shortjournal',
  'number-of-volumes': 'volumes',
  part: 'part',
  'original-title': 'origtitle',
  'original-publisher': 'origpublisher',
  'original-publisher-place': 'origlocation',
  'call-number': 'library',
  PMID: 'pmid',
  PMCID: 'pmcid',
} as const;

/** Variables whose field depends on the type of the item. */
type CslVaryingText =
  | 'title'
  | 'container-title'
  | 'publisher'
  | 'issue'
  | 'number'
  | 'collection-number'
  | 'keyword'
  | 'note';

/**
 * An item of CSL-JSON 1.0.2
 * (https://docs.citationstyles.org/en/1.0.2/specification.html#appendix-iv-variables), with the
 * variables that an entry may fill. Titles may hold `<span class="nocase">`, which styles honour.
 */
export type CslItem = { id: string; type: CslType } & {
  [Name in (typeof CSL_NAMES)[number]]?: CslName[];
} & { -readonly [Name in keyof typeof CSL_DATES]?: CslDate } & {
  -readonly [Name in keyof typeof CSL_TEXTS | keyof typeof CSL_OTHERS | CslVaryingText]?: string;
};

/** The types of items that entries become. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'book'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'manuscript'
  | 'pamphlet'
  | 'paper-conference'
  | 'patent'
  | 'periodical'
  | 'report'
  | 'software'
  | 'thesis'
  | 'webpage';
