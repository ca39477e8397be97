import type { EntryType } from '../model.ts';

/** The types of RIS that entries become. */
const RIS_TYPES: Readonly<Record<EntryType, string>> = {
  article: 'JOUR',
  book: 'BOOK',
  booklet: 'PAMP',
  collection: 'EDBOOK',
  dataset: 'DATA',
  inbook: 'CHAP',
  incollection: 'CHAP',
  inproceedings: 'CONF',
  manual: 'BOOK',
  misc: 'GEN',
  online: 'ELEC',
  patent: 'PAT',
  periodical: 'JFULL',
  preprint: 'UNPB',
  proceedings: 'CONF',
  report: 'RPRT',
  software: 'COMP',
  thesis: 'THES',
  unpublished: 'MANSCPT',
};

/** What the types of RIS are to us. */
const ENTRY_TYPES_OF: ReadonlyMap<string, EntryType> = new Map<string, EntryType>([
  ['JOUR', 'article'],
  ['EJOUR', 'article'],
  ['ABST', 'article'],
  ['INPR', 'article'],
  ['MGZN', 'article'],
  ['NEWS', 'article'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['CLSWK', 'book'],
  ['EDBOOK', 'collection'],
  ['SER', 'book'],
  ['CHAP', 'incollection'],
  ['ECHAP', 'incollection'],
  ['ENCYC', 'incollection'],
  ['DICT', 'incollection'],
  ['CONF', 'inproceedings'],
  ['CPAPER', 'inproceedings'],
  ['PAMP', 'booklet'],
  ['DATA', 'dataset'],
  ['DBASE', 'dataset'],
  ['AGGR', 'dataset'],
  ['ELEC', 'online'],
  ['BLOG', 'online'],
  ['WEB', 'online'],
  ['PAT', 'patent'],
  ['JFULL', 'periodical'],
  ['PREPRINT', 'preprint'],
  ['UNPB', 'unpublished'],
  ['UNPD', 'unpublished'],
  ['MANSCPT', 'unpublished'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['STAND', 'report'],
  ['COMP', 'software'],
  ['THES', 'thesis'],
]);

/** The type of RIS that an entry is. */
export function risTypeOf(type: EntryType): string {
  return RIS_TYPES[type];
}

/** The type that an entry of RIS is; `misc` where nothing says more. */
export function entryTypeOfRis(type: string): EntryType {
  return ENTRY_TYPES_OF.get(type.trim().toUpperCase()) ?? 'misc';
}
