import type { Author, Paper } from '../paper.ts';
import { entryDate } from './entry-date.ts';
import type { Entry, EntryType, Fields } from './model.ts';
import { plainText, titleSegments } from './plain-text.ts';
import { type Venue, venueOf } from './venue.ts';

/** What an entry is made from. */
export type CitedPaper = Pick<
  Paper,
  'title' | 'authors' | 'published' | 'arxivId' | 'doi' | 'primaryCategory' | 'venue' | 'url'
>;

/**
 * The bibliographic entry of a paper. Known to have come out somewhere it is an article, a paper in
 * proceedings or a thesis, in the year that the venue names; otherwise a preprint, with its month.
 * The arXiv identifier stays with both. An entry lacking what its type demands of biblatex (authors,
 * manual 3.18 §2.1.1) is a `misc`.
 */
export function entryOf(paper: CitedPaper, citekey: string): Entry {
  const venue = venueOf(paper);
  const authors = paper.authors.flatMap(plainAuthor);
  const date = entryDate(paper, venue);
  const complete = authors.length > 0 && date.year !== undefined;
  const { type, fields } = complete ? publication(venue) : somewhere(venue);
  return {
    type,
    citekey,
    fields: {
      title: titleSegments(paper.title),
      author: authors.length > 0 ? authors : undefined,
      ...fields,
      ...date,
      ...identifiers(paper, venue),
    },
  };
}

type Publication = { type: EntryType; fields: Fields };

function publication(venue: Venue): Publication {
  switch (venue.kind) {
    case 'preprint':
      return { type: 'misc', fields: {} };
    case 'conference': {
      const { booktitle, pages, series, publisher } = venue;
      const fields = { booktitle: titleSegments(booktitle), pages, series, publisher };
      return { type: 'inproceedings', fields: { ...fields, ...volumeOf(venue.volume) } };
    }
    case 'journal': {
      const { journal, pages } = venue;
      const fields = { journal, pages, ...volumeOf(venue.volume, venue.number) };
      return { type: 'article', fields };
    }
    case 'thesis': {
      if (venue.school === '') return somewhere(venue);
      const type = venue.degree === 'phd' ? 'phdthesis' : 'mastersthesis';
      return { type, fields: { school: venue.school } };
    }
  }
}

/** An entry that can only say in words where it came out. */
function somewhere(venue: Venue): Publication {
  return { type: 'misc', fields: { howpublished: placeOf(venue) } };
}

function placeOf(venue: Venue): string | undefined {
  switch (venue.kind) {
    case 'preprint':
      return undefined;
    case 'conference':
      return venue.booktitle;
    case 'journal':
      return venue.journal;
    case 'thesis':
      return venue.degree === 'phd' ? 'PhD thesis' : "Master's thesis";
  }
}

/** biblatex takes digits only for a volume, and BibTeX no number without one. */
function volumeOf(volume: string | undefined, number?: string): Fields {
  if (volume === undefined) return {};
  if (/^\d{1,9}$/.test(volume)) return { volume: Number(volume), number };
  return { note: number === undefined ? `Volume ${volume}` : `Volume ${volume}, number ${number}` };
}

function identifiers(paper: CitedPaper, venue: Venue): Fields {
  const { arxivId, primaryCategory, doi } = paper;
  const arxiv: Fields = arxivId
    ? { eprint: arxivId, archivePrefix: 'arXiv', primaryClass: primaryCategory || undefined }
    : {};
  const preprint = arxivId && venue.kind === 'preprint';
  // Its own page says no more than an identifier does.
  const page = arxivId || doi ? undefined : paper.url;
  const url = preprint ? `https://arxiv.org/abs/${arxivId}` : page;
  return { ...arxiv, doi: doi ? bareDoi(doi) : undefined, url };
}

function bareDoi(doi: string): string {
  return doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** An author without HTML, TeX and control characters; nobody when nothing is left. */
function plainAuthor(author: Author): Author | [] {
  if ('literal' in author) {
    const literal = plainText(author.literal);
    return literal === '' ? [] : { literal };
  }
  const family = plainText(author.family);
  const given = plainText(author.given ?? '');
  const particle = plainText(author.particle ?? '');
  const suffix = plainText(author.suffix ?? '');
  if (family === '') return given === '' ? [] : { family: given };
  return {
    family,
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}
