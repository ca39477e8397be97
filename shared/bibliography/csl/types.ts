import type { EntryType } from '../model.ts';
import type { CslType } from './item.ts';

/** What CSL 1.0.2 calls each type; `article` is its name of a preprint. */
const CSL_TYPES: Readonly<Record<EntryType, CslType>> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  dataset: 'dataset',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  manual: 'book',
  misc: 'document',
  online: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  preprint: 'article',
  proceedings: 'book',
  report: 'report',
  software: 'software',
  thesis: 'thesis',
  unpublished: 'manuscript',
};

/** What the types of CSL are to us. */
const ENTRY_TYPES_OF: ReadonlyMap<string, EntryType> = new Map<string, EntryType>([
  ['article', 'preprint'],
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['review', 'article'],
  ['review-book', 'article'],
  ['book', 'book'],
  ['classic', 'book'],
  ['chapter', 'incollection'],
  ['entry', 'incollection'],
  ['entry-dictionary', 'incollection'],
  ['entry-encyclopedia', 'incollection'],
  ['paper-conference', 'inproceedings'],
  ['pamphlet', 'booklet'],
  ['dataset', 'dataset'],
  ['manuscript', 'unpublished'],
  ['patent', 'patent'],
  ['periodical', 'periodical'],
  ['report', 'report'],
  ['standard', 'report'],
  ['software', 'software'],
  ['thesis', 'thesis'],
  ['webpage', 'online'],
  ['post', 'online'],
  ['post-weblog', 'online'],
]);

/** What the types of Crossref are to us; `doi.org` answers with them in the place of CSL's. */
const REGISTRY_TYPES: ReadonlyMap<string, EntryType> = new Map<string, EntryType>([
  ['book-chapter', 'incollection'],
  ['book-part', 'incollection'],
  ['book-section', 'incollection'],
  ['dissertation', 'thesis'],
  ['edited-book', 'collection'],
  ['journal-article', 'article'],
  ['journal', 'periodical'],
  ['journal-issue', 'periodical'],
  ['monograph', 'book'],
  ['posted-content', 'preprint'],
  ['proceedings', 'proceedings'],
  ['proceedings-article', 'inproceedings'],
  ['reference-book', 'book'],
  ['reference-entry', 'incollection'],
  ['report-component', 'report'],
]);

/** The type of CSL that an entry is. */
export function cslTypeOf(type: EntryType): CslType {
  return CSL_TYPES[type];
}

/** The type that an item of CSL is; `misc` where nothing says more. */
export function entryTypeOfCsl(type: string): EntryType {
  const name = type.trim().toLowerCase();
  return ENTRY_TYPES_OF.get(name) ?? REGISTRY_TYPES.get(name) ?? 'misc';
}

/** Whether a type is one of Crossref's, and none of CSL's. */
export function isRegistryType(type: string): boolean {
  return REGISTRY_TYPES.has(type.trim().toLowerCase());
}

/** The variable that holds the number of an entry: of a journal's issue, in a series, its own. */
export function numberVariable(
  type: EntryType,
  hasSeries: boolean,
): 'issue' | 'collection-number' | 'number' {
  if (type === 'article' || type === 'periodical') return 'issue';
  return hasSeries && isInBook(type) ? 'collection-number' : 'number';
}

/** Books, and what stands in books. */
function isInBook(type: EntryType): boolean {
  return /^(?:in.*|book|collection|proceedings|manual)$/.test(type);
}

/** The field that `container-title` is; null where entries of the type stand in nothing. */
export function containerField(
  type: EntryType,
): 'journal' | 'booktitle' | 'maintitle' | 'organization' | null {
  switch (type) {
    case 'article':
    case 'periodical':
      return 'journal';
    case 'inbook':
    case 'incollection':
    case 'inproceedings':
      return 'booktitle';
    case 'book':
    case 'collection':
    case 'proceedings':
      return 'maintitle';
    case 'online':
      return 'organization';
    default:
      return null;
  }
}

/** The field that `publisher` is, those before others that it stands for when they are missing. */
export function publisherFields(
  type: EntryType,
): readonly ('publisher' | 'institution' | 'organization' | 'howpublished')[] {
  if (type === 'thesis' || type === 'report') return ['institution', 'publisher', 'organization'];
  if (type === 'online') return ['publisher', 'institution', 'howpublished'];
  return ['publisher', 'organization', 'institution', 'howpublished'];
}
