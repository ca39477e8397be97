import { entryOfCsl } from '../bibliography/csl/from-csl.ts';
import { rawOf } from '../bibliography/raw-of.ts';
import { markedUpLine } from '../feed/draft-fields.ts';
import {
  field,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
  textsOf,
} from '../feed/json-value.ts';
import type { PaperDraft } from '../paper.ts';

/** Variables that Crossref's records and CSL-JSON have in common. */
const SHARED = `type DOI URL ISBN author editor translator volume issue publisher language version
  number genre edition event-title event-place collection-title status`.split(/\s+/);

/** Lists of which the first value counts. */
const FIRST = ['ISSN', 'ISBN'] as const;

/**
 * The bibliographic entry of a record of Crossref's or of CSL-JSON. Title, date, venue and address are those
 * that were made out already; what a registry says of its own work (counts, links, licences) is no
 * part of an entry.
 */
export function workEntry(
  work: JsonObject,
  known: { title: string; published: string | null; venue: string; url: string | null },
): PaperDraft['entry'] {
  const item: Record<string, unknown> = {};
  for (const name of SHARED) item[name] = field(work, name);
  for (const name of FIRST) item[name] = firstOf(work, name);
  Object.assign(item, {
    title: known.title,
    issued: known.published ?? undefined,
    URL: known.url ?? undefined,
    'container-title': known.venue,
    'container-title-short': firstOf(work, 'short-container-title'),
    'collection-title': textField(work, 'collection-title') || seriesOf(work, known.venue),
    'publisher-place': textField(work, 'publisher-location') || textField(work, 'publisher-place'),
    edition: textField(work, 'edition-number') || field(work, 'edition'),
    page: textField(work, 'page') || textField(work, 'article-number'),
    genre: firstOf(work, 'degree') ?? textField(work, 'genre'),
    ...eventOf(work),
    ...institutionOf(work),
  });
  const said = Object.entries(item).filter(([, value]) => value !== undefined && value !== '');
  return rawOf(entryOfCsl(Object.fromEntries(said)));
}

/** A text, or the first of a list of texts. */
function firstOf(work: JsonObject, name: string): string | undefined {
  const text = textField(work, name) || textsOf(listField(work, name))[0];
  return text === undefined || text === '' ? undefined : text;
}

/** Of a book in a series Crossref has both titles; the one that is not the venue is the series. */
function seriesOf(work: JsonObject, venue: string): string | undefined {
  const titles = textsOf(listField(work, 'container-title')).slice(0, 10).map(markedUpLine);
  return titles.length > 1 ? titles.find((title) => title !== '' && title !== venue) : undefined;
}

/** Crossref's conference: `{name, location, start, end}`. CSL of old has a text there. */
function eventOf(work: JsonObject): Record<string, unknown> {
  const event = objectField(work, 'event');
  if (!event) return { 'event-title': textField(work, 'event-title') || textField(work, 'event') };
  const dates = [field(event, 'start'), field(event, 'end')].map((end) =>
    listField(objectOf(end), 'date-parts').slice(0, 1),
  );
  const parts = dates.flat();
  return {
    'event-title': textField(event, 'name'),
    'event-place': textField(event, 'location'),
    ...(parts.length > 0 && { 'event-date': { 'date-parts': parts } }),
  };
}

/** The university of a thesis, the institute of a report. */
function institutionOf(work: JsonObject): Record<string, unknown> {
  const isOwn = /^(?:dissertation|thesis|report.*)$/.test(textField(work, 'type'));
  const [first] = listField(work, 'institution').map(objectOf);
  const name = textField(first, 'name');
  return isOwn && name !== '' ? { publisher: name } : {};
}
