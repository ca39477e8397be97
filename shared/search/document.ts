import { foldText } from '../text.ts';
import { BOUNDS, FIELD_BITS, valueTerm, type WordField } from './fields.ts';
import { withoutUmlautE } from './spelling.ts';
import { scanWords } from './words.ts';

/** What can be searched of one paper. All texts may hold TeX. */
export type SearchDocument = {
  /** The paper's number: a whole number from 0, below 2³⁰. */
  nr: number;
  title: string;
  /** Names as people write them: "Otto van der Berg". */
  authors: readonly string[];
  abstract: string;
  summary?: string;
  /** Paths such as "method/attention". */
  tags: readonly string[];
  /** The note, the quotes of highlights, and comments on them. */
  notes: readonly string[];
  venue?: string;
  /** arXiv categories: "cs.CL". */
  categories: readonly string[];
  /** Names of the sources that listed it. */
  sources: readonly string[];
  /** Without version. */
  arxivId?: string;
  /** Bare and lower-case. */
  doi?: string;
  citekey?: string;
  /** Citekeys that it had before. */
  aliases?: readonly string[];
};

/** Gets the terms of a document. Terms for whole values have no field (0) and no place. */
export type TermVisitor = (term: string, field: number, place: number) => void;

/** Places are below this, so that they fit in 16 bits. */
export const MAX_PLACES = 0x10000;

/** Later words of a field are not indexed; notes may fill what the other fields leave. */
const MAX_FIELD_PLACES = 10_000;

/** The order in which the fields of a document stand: the longest has the smallest places. */
export const FIELD_ORDER: readonly WordField[] = [
  'abstract',
  'title',
  'author',
  'tag',
  'venue',
  'note',
];

/**
 * Visits every term that a document is found by. Between two texts one place stays free, so that
 * no phrase reaches over it.
 */
export function visitTerms(doc: SearchDocument, visit: TermVisitor): void {
  let start = 0;
  for (const field of FIELD_ORDER) {
    const bit = FIELD_BITS[field];
    const end = field === 'note' ? MAX_PLACES : start + MAX_FIELD_PLACES;
    const add = (word: string, place: number) => {
      if (place >= end) return;
      visit(word, bit, place);
      const plain = field === 'author' ? withoutUmlautE(word) : null;
      if (plain !== null) visit(plain, bit, place);
    };
    visit(BOUNDS, bit, start);
    let place = start + 1;
    for (const text of textsOf(doc, field)) {
      if (place < end) place = 1 + scanWords(text, place, add);
    }
    start = Math.min(place, end);
  }
  visitValues(doc, visit);
}

function textsOf(doc: SearchDocument, field: WordField): readonly string[] {
  switch (field) {
    case 'abstract':
      return doc.summary === undefined ? [doc.abstract] : [doc.abstract, doc.summary];
    case 'title':
      return [doc.title];
    case 'author':
      return doc.authors;
    case 'tag':
      return doc.tags;
    case 'venue':
      return doc.venue === undefined ? [] : [doc.venue];
    case 'note':
      return doc.notes;
  }
}

function visitValues(doc: SearchDocument, visit: TermVisitor): void {
  for (const name of doc.authors) {
    const family = familyName(name);
    visit(valueTerm('author', foldText(family), family), 0, 0);
  }
  if (doc.venue) visit(valueTerm('venue', foldText(doc.venue), doc.venue), 0, 0);
  for (const category of doc.categories) {
    visit(valueTerm('cat', category.toLowerCase(), category), 0, 0);
  }
  for (const source of doc.sources) {
    const words = foldText(source);
    visit(valueTerm('source', words, source), 0, 0);
    // A source is found by each of its words.
    for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
      const rest = words.slice(at + 1);
      visit(valueTerm('source', rest, source), 0, 0);
    }
  }
  if (doc.arxivId) visit(valueTerm('arxiv', doc.arxivId.toLowerCase(), doc.arxivId), 0, 0);
  if (doc.doi) visit(valueTerm('doi', doc.doi.toLowerCase(), doc.doi), 0, 0);
  for (const key of [doc.citekey, ...(doc.aliases ?? [])]) {
    if (key) visit(valueTerm('key', key.toLowerCase(), key), 0, 0);
  }
}

/** The last word of a name, without "Jr." and the like: what is offered when a name is typed. */
function familyName(name: string): string {
  const words = name.split(' ');
  const last = words.findLastIndex((word) => !/^(?:[JS]r\.?|I{2,3}|IV)$/.test(word));
  return words[Math.max(0, last)] ?? name;
}
