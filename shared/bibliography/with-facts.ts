import type { Author, Paper } from '../paper.ts';
import { foldText } from '../text.ts';
import { factsOfEntry } from './draft.ts';
import { dateText, entryDate } from './entry-date.ts';
import { bareDoi, eprintOf, type Facts, plainAuthors, publication } from './fact-entry.ts';
import type { Entry, EntryType, FieldName, Fields } from './model.ts';
import { titleSegments } from './plain-text.ts';
import { type Venue, venueOf } from './venue.ts';

/** Fields that another venue takes away. */
const VENUE_FIELDS: readonly FieldName[] = [
  ...(['journal', 'booktitle', 'maintitle', 'volume', 'number', 'series'] as const),
  ...(['institution', 'degree', 'howpublished', 'eventtitle', 'eventdate', 'venue'] as const),
];

/** What is known of a paper besides its entry. */
export type KnownPaper = Facts & { origins?: Paper['origins'] | undefined };

/**
 * The entry of a file or a registry, with the facts of the paper that say something else: the user
 * mended them, or a better source knows. Facts that say the same leave the entry's own fields and
 * their spelling alone, and what no fact knows (editors, publishers, pages, unknown fields) stays.
 */
export function withFacts(entry: Entry, paper: KnownPaper): Entry {
  const told = factsOfEntry(entry);
  const change = new Change(entry);
  if (paper.title !== told?.title) {
    change.set({ title: titleSegments(paper.title), subtitle: undefined });
  }
  if (!sameAuthors(paper.authors, told?.authors ?? [])) {
    const people = plainAuthors(paper.authors);
    change.set({ author: people.length > 0 ? people : undefined });
  }
  const venue = venueOf(paper);
  if (venue.kind !== 'preprint' && !sameVenue(paper.venue, told?.venue)) {
    const { type, fields } = publication(venue, paper);
    for (const name of VENUE_FIELDS) change.set({ [name]: undefined });
    change.type = type;
    change.set(given(fields));
  }
  if (paper.published && paper.published !== told?.published && dates(paper, entry, venue)) {
    const date = dateText(entryDate(paper, venue));
    if (date !== undefined) change.set({ date });
  }
  addIdentifiers(change, paper, told);
  return change.entry();
}

/** The fields of an entry, some of them changed. */
class Change {
  type: EntryType;
  readonly #before: Entry;
  #fields: Fields;

  constructor(entry: Entry) {
    this.#before = entry;
    this.type = entry.type;
    this.#fields = entry.fields;
  }

  get fields(): Fields {
    return this.#fields;
  }

  set(fields: Fields): void {
    this.#fields = { ...this.#fields, ...fields };
  }

  /** A field that says something else is not spelt as it was. */
  entry(): Entry {
    const { fields, spelt = {}, ...rest } = this.#before;
    if (this.#fields === fields) return this.#before;
    const kept = Object.entries(spelt).filter(([name]) => {
      return this.#fields[name as FieldName] === fields[name as FieldName];
    });
    const spellings = kept.length > 0 ? { spelt: Object.fromEntries(kept) } : {};
    return { ...rest, type: this.type, fields: given(this.#fields), ...spellings };
  }
}

function addIdentifiers(
  change: Change,
  paper: KnownPaper,
  told: ReturnType<typeof factsOfEntry>,
): void {
  const { arxivId, primaryCategory, doi, url } = paper;
  if (arxivId && arxivId !== told?.arxivId) change.set(given(eprintOf(paper)));
  else if (arxivId && primaryCategory && change.fields.eprint && !change.fields.eprintclass) {
    change.set({ eprintclass: primaryCategory });
  }
  if (doi && bareDoi(doi).toLowerCase() !== told?.doi) change.set({ doi: bareDoi(doi) });
  if (url && !arxivId && !doi && url !== told?.url) change.set({ url });
}

/**
 * Whether the paper's date is that of the entry. A paper that came out somewhere has the date of its
 * preprint as well, which sources such as arXiv know; the entry's own year belongs to the venue.
 */
function dates(paper: KnownPaper, entry: Entry, venue: Venue): boolean {
  if (paper.origins?.published === 'user' || entry.fields.date === undefined) return true;
  const isOut = entry.type !== 'preprint' && entry.type !== 'misc' && entry.type !== 'online';
  return !isOut || (venue.kind !== 'preprint' && venue.year !== undefined);
}

function sameAuthors(some: readonly Author[], others: readonly Author[]): boolean {
  return some.length === others.length && JSON.stringify(some) === JSON.stringify(others);
}

/** Two names for one venue, such as an abbreviation and the whole. */
function sameVenue(name: string | undefined, told: string | undefined): boolean {
  if (!name || name === told) return true;
  return (
    told !== undefined && nameOf(venueOf({ venue: name })) === nameOf(venueOf({ venue: told }))
  );
}

function nameOf(venue: Venue): string {
  switch (venue.kind) {
    case 'preprint':
      return '';
    case 'journal':
      return foldText(venue.journal);
    case 'conference':
      return foldText(venue.booktitle);
    case 'thesis':
      return foldText(`${venue.degree} ${venue.school}`);
  }
}

/** The fields that are there. */
function given(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
