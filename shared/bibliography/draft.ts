import * as v from 'valibot';
import { parseArxivId, parseDoi } from '../identifiers.ts';
import { type PaperDraft, PartialDateSchema } from '../paper.ts';
import type { TexSegment } from '../tex.ts';
import type { Entry } from './model.ts';
import { SERVER } from './parse/entry-type.ts';
import { readVerbatim } from './parse/verbatim.ts';
import { rawOf } from './raw-of.ts';

/**
 * What an entry says of a paper, and the entry itself; null without a title. Keywords and notes are
 * the user's, not the world's, and stay in the entry; the abstract is not kept twice.
 */
export function draftOfEntry(entry: Entry): PaperDraft | null {
  const facts = factsOfEntry(entry);
  if (facts === null) return null;
  const { abstract = '', ...rest } = entry.fields;
  return { ...facts, entry: rawOf(abstract ? { ...entry, fields: rest } : entry) };
}

/** What an entry says of a paper; null without a title. */
export function factsOfEntry(entry: Entry): Omit<PaperDraft, 'entry'> | null {
  const { fields } = entry;
  const title = titleOf(titleText(fields.title), titleText(fields.subtitle));
  if (title === '') return null;
  const authors = (fields.author ?? fields.editor ?? []).filter(isNamed);
  const published = publishedOf(entry);
  const arxivId = arxivOf(entry);
  const doi = parseDoi(fields.doi ?? '') ?? linkedDoi(fields.url ?? '');
  const venue = venueOf(entry);
  const url = fields.url !== undefined && /^https?:\/\//i.test(fields.url) ? fields.url : '';
  const { abstract } = fields;
  return {
    title,
    ...(authors.length > 0 && { authors }),
    ...(published && { published }),
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    ...(arxivId && fields.eprintclass && { primaryCategory: fields.eprintclass }),
    ...(venue && { venue }),
    ...(abstract && { abstract }),
    ...(url && !arxivId && !doi && { url }),
  };
}

/** A title with its formulas in dollars, as papers have it. */
export function titleText(segments: readonly TexSegment[] = []): string {
  return segments
    .map(({ math, text }) => (math ? `$${text}$` : text.replaceAll('$', '\\$')))
    .join('');
}

function titleOf(title: string, subtitle: string): string {
  if (title === '' || subtitle === '') return title;
  return `${title.replace(/:$/, '')}: ${subtitle}`;
}

function isNamed(author: NonNullable<PaperDraft['authors']>[number]): boolean {
  return !('literal' in author && author.literal === 'others');
}

/** The first day of it, as far as it is known; else any year that the entry names. */
function publishedOf({ fields, other }: Entry): string | undefined {
  const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?/.exec(fields.date ?? '')?.[0];
  const year = /\d{4}/.exec(fields.date ?? other?.year ?? other?.date ?? '')?.[0];
  return [date, year].find((each) => v.is(PartialDateSchema, each));
}

function arxivOf({ fields, other = {} }: Entry): string | null {
  const archive = fields.eprinttype ?? '';
  if (archive === '' || /arxiv/i.test(archive)) {
    const id = parseArxivId(fields.eprint ?? '');
    if (id) return id.id;
  }
  const { url, journal = other.journal ?? other.journaltitle, howpublished, note } = fields;
  const { number, volume = other.volume } = fields;
  for (const value of [url, journal, howpublished, note, number, volume]) {
    const text = readVerbatim(value ?? '');
    // "arXiv preprint arXiv:2502.13922", "abs/2502.13922" of DBLP.
    const found = /arxiv:\s?\S+/i.exec(text)?.[0] ?? text.replace(/^abs\//, 'arXiv:');
    const id = /arxiv/i.test(found) ? parseArxivId(found) : null;
    if (id) return id.id;
  }
  return null;
}

/** Only a link to the resolver: other addresses may name the DOI of something else. */
function linkedDoi(url: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? parseDoi(url) : null;
}

function venueOf(entry: Entry): string {
  const { fields } = entry;
  const { journal = '' } = fields;
  if (journal !== '') return SERVER.test(journal) ? '' : withNumbers(journal, entry);
  const book = titleText(fields.booktitle ?? fields.maintitle);
  return book !== '' ? book.replaceAll('\\$', '$') : thesisOf(entry);
}

/** As `parseVenue` reads it: `Nature 12(3), 4-5, 2024`. */
function withNumbers(journal: string, { fields }: Entry): string {
  const { volume = '', number = '', pages = '' } = fields;
  if (!/^\d{1,4}$/.test(volume)) return journal;
  const issue = /^\d{1,4}$/.test(number) ? `(${number})` : '';
  const range = /^\d+(?:-\d+)?$/.test(pages) ? `:${pages.replace('-', '–')}` : '';
  return `${journal} ${volume}${issue}${range}`;
}

function thesisOf({ fields, type }: Entry): string {
  const { institution: school = '', degree = '' } = fields;
  const words = { phdthesis: 'PhD thesis', mathesis: "Master's thesis" }[degree];
  const kind = words ?? (/phd/i.test(degree) ? 'PhD thesis' : degree);
  const isThesis = type === 'thesis' || /thesis/i.test(kind);
  return school !== '' && isThesis && kind !== '' ? `${kind}, ${school}` : '';
}
