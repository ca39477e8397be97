import { isPreprintDoi } from '../doi-kinds.ts';
import { ENTRY_TYPES, type EntryType } from '../model.ts';

const TYPES: ReadonlySet<string> = new Set(ENTRY_TYPES);

/** Other names of the model's types: those of BibTeX, of biblatex's aliases and of habit. */
const SAME: Readonly<Record<string, EntryType>> = {
  conference: 'inproceedings',
  electronic: 'online',
  www: 'online',
  webpage: 'online',
  website: 'online',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  masterthesis: 'thesis',
  techreport: 'report',
  data: 'dataset',
};

/** Types that the model has under a wider name. */
const WIDER: Readonly<Record<string, EntryType>> = {
  suppperiodical: 'article',
  review: 'article',
  mvbook: 'book',
  bookinbook: 'inbook',
  suppbook: 'inbook',
  mvcollection: 'collection',
  suppcollection: 'incollection',
  reference: 'collection',
  mvreference: 'collection',
  inreference: 'incollection',
  mvproceedings: 'proceedings',
  dissertation: 'thesis',
  bachelorsthesis: 'thesis',
  softwareversion: 'software',
  softwaremodule: 'software',
  codefragment: 'software',
};

/** What the old names of theses and reports say of them: biblatex's keys (manual 3.18 §4.9.2.13). */
const DEGREES: Readonly<Record<string, string>> = {
  phdthesis: 'phdthesis',
  mastersthesis: 'mathesis',
  masterthesis: 'mathesis',
  techreport: 'techreport',
  dissertation: 'phdthesis',
};

/** Types of works that are nowhere, so that an eprint shows them to be preprints. */
const LOOSE = new Set(['article', 'misc', 'online', 'unpublished']);

/** Where a work came out; with one of these it is no preprint. */
const PUBLISHED = [
  'journal',
  'journaltitle',
  'booktitle',
  'maintitle',
  'school',
  'institution',
  'isbn',
];

/** Journals that are none: what their entries say belongs to the preprint. */
export const SERVER = /^(?:corr\b|arxiv|biorxiv|medrxiv|ssrn|e-?prints?\b)/i;

/** The type of an entry as read. */
export type ReadType = {
  type: EntryType;
  /** What the name of the type says of a thesis or report. */
  degree?: string;
  /** The name of the type, when the model's type is wider. */
  subtype?: string;
};

/**
 * The type of a raw entry. A type of the model in `entrysubtype` says it before all, for BibTeX has
 * names for few of them; a `misc`, `online`, `article` or `unpublished` with an eprint of arXiv, or
 * the DOI of another server, that did not come out anywhere is a preprint. A type that nobody knows is `misc`, and its name kept.
 */
export function entryTypeOf(name: string, fields: Readonly<Record<string, string>>): ReadType {
  const told = fields.entrysubtype?.trim().toLowerCase();
  if (told !== undefined && isEntryType(told)) return { type: told };
  if (LOOSE.has(name) && isPreprint(fields)) return { type: 'preprint' };
  if (isEntryType(name)) return { type: name };
  const [same, wider, degree] = [own(SAME, name), own(WIDER, name), own(DEGREES, name)];
  return {
    type: same ?? wider ?? 'misc',
    ...(degree !== undefined && { degree }),
    ...(same === undefined && name !== '' && { subtype: name }),
  };
}

/** True for the name of a type of the model. */
export function isEntryType(name: string): name is EntryType {
  return TYPES.has(name);
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isPreprint(fields: Readonly<Record<string, string>>): boolean {
  const archive = fields.archiveprefix ?? fields.eprinttype ?? '';
  const hasEprint = /arxiv/i.test(archive) && (fields.eprint ?? '') !== '';
  const told = fields.arxivid ?? '';
  const journal = fields.journaltitle ?? fields.journal ?? '';
  const onServer = /\barxiv:|^\{?corr\b/i.test(journal);
  const isThere = isPreprintDoi(fields.doi ?? '');
  if (!hasEprint && told === '' && !onServer && !isThere) return false;
  return PUBLISHED.every((name) => {
    const value = (fields[name] ?? '').replace(/^[{\s]+/, '');
    return value === '' || SERVER.test(value);
  });
}
