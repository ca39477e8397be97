import { entryOfCsl } from '../bibliography/csl/from-csl.ts';
import { rawOf } from '../bibliography/raw-of.ts';
import {
  field,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
} from '../feed/json-value.ts';
import type { Author, PaperDraft } from '../paper.ts';

/** What DataCite calls kinds of works (schema 4.6, appendix 1), in CSL's words. */
const TYPES: Readonly<Record<string, string>> = {
  Book: 'book',
  BookChapter: 'chapter',
  ConferencePaper: 'paper-conference',
  ConferenceProceeding: 'proceedings',
  Dataset: 'dataset',
  Dissertation: 'thesis',
  Journal: 'periodical',
  JournalArticle: 'article-journal',
  Preprint: 'article',
  Report: 'report',
  Software: 'software',
  ComputationalNotebook: 'software',
};

/** What was made out of a record already. */
type Known = {
  title: string;
  authors: Author[];
  published: string | null;
  arxivId: string | null;
  doi: string | null;
};

/**
 * The bibliographic entry of a DataCite record
 * (https://datacite-metadata-schema.readthedocs.io): type, publisher, what it stands in, version.
 */
export function dataciteEntry(work: JsonObject, known: Known): PaperDraft['entry'] {
  const container = objectField(work, 'container');
  const [first, last] = ['firstPage', 'lastPage'].map((name) => textField(container, name));
  const number = textField(container, 'identifierType').toUpperCase();
  const isNumber = number === 'ISSN' || number === 'ISBN';
  const item = {
    type: known.arxivId ? 'article' : typeOf(work),
    title: known.title,
    author: known.authors,
    issued: known.published ?? undefined,
    DOI: known.doi ?? undefined,
    URL: known.doi || known.arxivId ? undefined : textField(work, 'url'),
    number: known.arxivId ? `arXiv:${known.arxivId}` : undefined,
    publisher: publisherOf(work),
    version: field(work, 'version'),
    language: textField(work, 'language'),
    'container-title': textField(container, 'title'),
    volume: textField(container, 'volume'),
    issue: textField(container, 'issue'),
    page: first && last ? `${first}-${last}` : first,
    ...(isNumber && { [number]: textField(container, 'identifier') }),
    editor: editorsOf(work),
  };
  const said = Object.entries(item).filter(([, value]) => value !== undefined && value !== '');
  return rawOf(entryOfCsl(Object.fromEntries(said)));
}

function typeOf(work: JsonObject): string {
  const types = objectField(work, 'types');
  const general = textField(types, 'resourceTypeGeneral');
  const known = Object.hasOwn(TYPES, general) ? TYPES[general] : undefined;
  return known ?? (textField(types, 'citeproc') || 'document');
}

/** A text, since schema 4.5 also an object with a name. */
function publisherOf(work: JsonObject): string {
  return textField(work, 'publisher') || textField(objectField(work, 'publisher'), 'name');
}

function editorsOf(work: JsonObject): unknown[] {
  const people = listField(work, 'contributors').slice(0, 1000).map(objectOf);
  return people.flatMap((person) => {
    if (textField(person, 'contributorType') !== 'Editor') return [];
    const [family, given] = [textField(person, 'familyName'), textField(person, 'givenName')];
    return family === '' ? textField(person, 'name') : { family, given };
  });
}
