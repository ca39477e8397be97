import { markedUpAbstract, markedUpLine } from '../feed/draft-fields.ts';
import {
  field,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
  textsOf,
} from '../feed/json-value.ts';
import { arxivIdOf, publisherDoiOf } from '../feed/paper-ids.ts';
import { webAddress } from '../feed/web-address.ts';
import { isArxivDoi } from '../identifiers.ts';
import { found, type LookedUp } from './looked-up.ts';
import { bestDate, cslDate } from './partial-date.ts';
import { cslAuthors } from './person.ts';
import { wholeTitle } from './whole-title.ts';
import { workEntry } from './work-entry.ts';

/** Dates of a record, the best first. A preprint has no other than the day it was posted. */
const DATES = ['issued', 'published', 'published-online', 'published-print', 'posted'];

/** Relations of Crossref's that lead from a published paper to its preprint, and back. */
const PREPRINTS = ['has-preprint', 'is-preprint-of'];

/**
 * Reads a record that has the fields of CSL-JSON, as lists (Crossref's REST API,
 * https://api.crossref.org/swagger-ui, schema Work) or as single texts (CSL-JSON,
 * https://github.com/citation-style-language/schema, and what doi.org calls so).
 */
export function readWork(work: JsonObject): LookedUp {
  const doi = publisherDoiOf(textField(work, 'DOI'));
  const url = webAddress(textField(work, 'URL'));
  const arxivId = arxivIdIn(work, url);
  const page = arxivId || doi ? null : url;
  const title = wholeTitle(texts(work, 'title'), texts(work, 'subtitle'));
  const published = bestDate(DATES.map((name) => cslDate(field(work, name))));
  const venue = venueOf(texts(work, 'container-title'));
  return found({
    title,
    authors: cslAuthors(listField(work, 'author')),
    published,
    arxivId,
    doi,
    venue: withNumbers(venue, work),
    abstract: markedUpAbstract(textField(work, 'abstract')),
    url: page,
    entry: title === '' ? null : workEntry(work, { title, published, venue, url: page }),
  });
}

/** A field that is a text or a list of texts. */
function texts(work: JsonObject, name: string): string[] {
  const text = textField(work, name);
  return text ? [text] : textsOf(listField(work, name));
}

/** Of a book in a series both are given, the series first: the book is the venue. */
function venueOf(titles: readonly string[]): string {
  const venues = titles.slice(0, 10).map(markedUpLine).filter(Boolean);
  return venues.find((venue) => !/^(?:lecture )?notes in /i.test(venue)) ?? venues[0] ?? '';
}

/** "Journal 12(3), 101–124", as venues are read for citing; a volume of proceedings is no number. */
function withNumbers(venue: string, work: JsonObject): string {
  const isArticle = /^(?:journal-article|article-journal)$/.test(textField(work, 'type'));
  const [volume, issue, page] = ['volume', 'issue', 'page'].map((name) => {
    const text = markedUpLine(textField(work, name));
    return /^[\w.–-]{1,30}$/.test(text) ? text : '';
  });
  if (!isArticle || !venue || !volume) return venue;
  return `${venue} ${volume}${issue && `(${issue})`}${page && `, ${page.replace(/-+/, '–')}`}`;
}

function arxivIdIn(work: JsonObject, url: string | null): string | null {
  const own = arxivDoi(textField(work, 'DOI')) ?? (url && arxivIdOf(url));
  // A bare number is an issue's or a report's; arXiv's says so.
  const number = textField(work, 'number');
  if (own) return own;
  if (/^arxiv:/i.test(number)) return arxivIdOf(number);
  const relations = objectField(work, 'relation');
  const related = PREPRINTS.flatMap((name) => listField(relations, name).slice(0, 100));
  return (
    related.map((each) => arxivDoi(textField(objectOf(each), 'id'))).find((id) => id !== null) ??
    null
  );
}

function arxivDoi(text: string): string | null {
  const bare = text.trim().replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  return isArxivDoi(bare) ? arxivIdOf(bare) : null;
}
