import { FIELDS, type FieldName } from '../model.ts';

/** Where the model's name is not biblatex's. */
const FIRST: Partial<Record<FieldName, readonly string[]>> = {
  journal: ['journaltitle', 'journal'],
  degree: ['type'],
};

/** What else a field is called (biblatex manual 3.18 §2.2.5, and habit). */
const ALIASES: Partial<Record<FieldName, readonly string[]>> = {
  author: ['authors'],
  editor: ['editors'],
  number: ['issue'],
  location: ['address'],
  institution: ['school'],
  langid: ['hyphenation'],
  eprint: ['arxivid', 'arxiv'],
  eprinttype: ['archiveprefix'],
  eprintclass: ['primaryclass'],
  keywords: ['keyword'],
  annotation: ['annote'],
  file: ['pdf'],
};

/** The names under which a field is looked for, the first one that is there counting. */
const FIELD_SOURCES: readonly (readonly [FieldName, readonly string[]])[] = (
  Object.keys(FIELDS) as FieldName[]
).map((name) => [name, [...(FIRST[name] ?? [name]), ...(ALIASES[name] ?? [])]]);

/** The field that a name of a file means; undefined for one the model has no name for. */
export const FIELD_OF: ReadonlyMap<string, FieldName> = new Map(
  FIELD_SOURCES.flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

/** How near a name is to the model's own: of two names of one field the nearer counts. */
export const RANKS: ReadonlyMap<string, number> = new Map(
  FIELD_SOURCES.flatMap(([, names]) => names.map((name, rank) => [name, rank] as const)),
);
