import type { Author, Paper, PaperTexts } from '../paper.ts';
import { dateText, entryDate } from './entry-date.ts';
import type { Entry, EntryType, Fields } from './model.ts';
import { plainText, titleSegments } from './plain-text.ts';
import { type Venue, venueOf } from './venue.ts';

/** What an entry is made from: the facts of a paper, and what the user says of it. */
export type CitedPaper = Pick<
  Paper,
  'title' | 'authors' | 'published' | 'arxivId' | 'doi' | 'primaryCategory' | 'venue' | 'url'
> & {
  entry?: PaperTexts['entry'] | undefined;
  abstract?: string | undefined;
  tags?: readonly string[] | undefined;
  note?: string | undefined;
  /** The citekeys that it had before. */
  ids?: readonly string[] | undefined;
};

/**
 * The bibliographic entry of a paper. Known to have come out somewhere it is an article, a paper in
 * proceedings or a thesis, in the year that the venue names; otherwise a preprint, with its month.
 * The arXiv identifier stays with both. An entry lacking what its type demands of biblatex (authors,
 * manual 3.18 §2.1.1) is a `misc`.
 */
export function entryOf(paper: CitedPaper, citekey: string): Entry {
  const venue = venueOf(paper);
  const authors = paper.authors.flatMap(plainAuthor);
  const date = dateText(entryDate(paper, venue));
  const complete = authors.length > 0 && date !== undefined;
  const { type, fields } = complete ? publication(venue, paper) : somewhere(venue);
  return {
    type,
    citekey,
    fields: {
      title: titleSegments(paper.title),
      author: authors.length > 0 ? authors : undefined,
      ...fields,
      date,
      ...identifiers(paper, venue),
    },
  };
}

type Publication = { type: EntryType; fields: Fields };

function publication(venue: Venue, paper: CitedPaper): Publication {
  switch (venue.kind) {
    case 'preprint':
      return { type: paper.arxivId ? 'preprint' : 'misc', fields: {} };
    case 'conference': {
      const { booktitle, volume, series, publisher } = venue;
      const fields = { booktitle: titleSegments(booktitle), volume, series, publisher };
      return { type: 'inproceedings', fields: { ...fields, pages: rangeOf(venue.pages) } };
    }
    case 'journal': {
      const { journal, volume, number } = venue;
      return { type: 'article', fields: { journal, volume, number, pages: rangeOf(venue.pages) } };
    }
    case 'thesis': {
      if (venue.school === '') return somewhere(venue);
      const degree = venue.degree === 'phd' ? 'phdthesis' : 'mathesis';
      return { type: 'thesis', fields: { degree, institution: venue.school } };
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

function rangeOf(pages: string | undefined): string | undefined {
  return pages?.replace(/\s*[-–—‒]+\s*/g, '-');
}

function identifiers(paper: CitedPaper, venue: Venue): Fields {
  const { arxivId, primaryCategory, doi } = paper;
  const arxiv: Fields = arxivId
    ? { eprint: arxivId, eprinttype: 'arXiv', eprintclass: primaryCategory || undefined }
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
