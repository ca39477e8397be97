import type { EntryType, FieldName } from './model.ts';

/** What a file calls an entry; a preprint is an `online` or a `misc` there. */
export type WrittenType = Exclude<EntryType, 'preprint'>;

const names = (list: string) => new Set(list.trim().split(/\s+/)) as ReadonlySet<string>;

/** What every entry may have. */
const COMMON =
  names(`title subtitle date origdate urldate eprint eprinttype eprintclass doi url note
  addendum pubstate langid keywords abstract annotation file ids`);

const SERIES = 'volume number series';
const BOOK = `author editor translator maintitle ${SERIES} edition chapter pages publisher location
  isbn language`;
const CONFERENCE = `author editor maintitle ${SERIES} chapter pages publisher location organization
  isbn language eventtitle eventdate venue`;
const DOCUMENT = 'author chapter pages pagetotal location degree language';

/** What else each type may have. */
const ALSO: Readonly<Record<WrittenType, ReadonlySet<string>>> = {
  article: names(`author editor translator journal ${SERIES} pages issn language version`),
  book: names(`${BOOK} pagetotal`),
  booklet: names(`${DOCUMENT} editor howpublished`),
  collection: names(`${BOOK} pagetotal`.replace('author ', '')),
  dataset: names(`author editor edition number series publisher location organization degree version
    language`),
  inbook: names(`${BOOK} booktitle`),
  incollection: names(`${BOOK} booktitle`),
  inproceedings: names(`${CONFERENCE} booktitle`),
  manual: names(`author editor edition number series chapter pages pagetotal publisher location
    organization degree version isbn language`),
  misc: names('author editor howpublished location organization degree version language'),
  online: names('author editor organization version language'),
  patent: names('author location number degree version'),
  periodical: names(`editor ${SERIES} issn language`),
  proceedings: names(`${CONFERENCE} pagetotal`.replace('author ', '')),
  report: names(`${DOCUMENT} institution number version`),
  software: names('author editor howpublished location organization degree version language'),
  thesis: names(`${DOCUMENT} institution`),
  unpublished: names(`author howpublished location degree language eventtitle eventdate venue`),
};

/**
 * The fields of the model that biblatex's data model knows for each type: what `biber
 * --validate-datamodel` (2.18, its biber-tool.conf; manual 3.18 §2.1.1) takes without a word.
 */
export function takes(type: WrittenType, name: FieldName): boolean {
  return COMMON.has(name) || ALSO[type].has(name);
}

/** What a type can't be without, besides a title: of each list one. */
export type Needs = readonly (readonly FieldName[])[];

/** What biblatex demands of each type, besides title and date; `type` it gets anyway. */
export const NEEDS: Readonly<Record<WrittenType, Needs>> = {
  article: [['author'], ['journal']],
  book: [['author']],
  booklet: [['author', 'editor']],
  collection: [['editor']],
  dataset: [],
  inbook: [['author'], ['booktitle']],
  incollection: [['author'], ['editor'], ['booktitle']],
  inproceedings: [['author'], ['booktitle']],
  manual: [],
  misc: [],
  online: [['url', 'doi', 'eprint']],
  patent: [['author'], ['number']],
  periodical: [['editor']],
  proceedings: [],
  report: [['author'], ['institution']],
  software: [],
  thesis: [['author'], ['institution']],
  unpublished: [['author']],
};
