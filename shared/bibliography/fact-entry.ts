import type { Author, Paper } from '../paper.ts';
import { isDatasetDoi, isPreprintDoi } from './doi-kinds.ts';
import { dateText, entryDate } from './entry-date.ts';
import type { Entry, EntryType, Fields } from './model.ts';
import { plainText, titleSegments } from './plain-text.ts';
import { type Venue, venueOf } from './venue.ts';

/** The facts of a paper that make an entry. */
export type Facts = Pick<
  Paper,
  'title' | 'authors' | 'published' | 'arxivId' | 'doi' | 'primaryCategory' | 'venue' | 'url'
>;

/**
 * The entry of a paper of which nothing but its facts is known. Known to have come out somewhere it
 * is an article, a paper in proceedings or a thesis, in the year that the venue names; otherwise a
 * preprint, with its month. The arXiv identifier stays with both.
 */
export function factEntry(paper: Facts, citekey: string): Entry {
  const venue = venueOf(paper);
  const authors = plainAuthors(paper.authors);
  const { type, fields } = publication(venue, paper);
  return {
    type,
    citekey,
    fields: {
      title: titleSegments(paper.title),
      author: authors.length > 0 ? authors : undefined,
      ...fields,
      date: dateText(entryDate(paper, venue)),
      ...identifiers(paper, venue),
    },
  };
}

/** A type and the fields that only say where a work came out. */
export type Publication = { type: EntryType; fields: Fields };

/** Where the facts say that a paper came out. */
export function publication(venue: Venue, paper: Pick<Paper, 'arxivId' | 'doi'>): Publication {
  switch (venue.kind) {
    case 'preprint':
      return { type: unpublishedType(paper), fields: {} };
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
      const degree = venue.degree === 'phd' ? 'phdthesis' : 'mathesis';
      return { type: 'thesis', fields: { degree, institution: venue.school || undefined } };
    }
  }
}

function unpublishedType({ arxivId, doi = '' }: Pick<Paper, 'arxivId' | 'doi'>): EntryType {
  if (arxivId || isPreprintDoi(doi)) return 'preprint';
  return isDatasetDoi(doi) ? 'dataset' : 'misc';
}

function rangeOf(pages: string | undefined): string | undefined {
  return pages?.replace(/\s*[-–—‒]+\s*/g, '-');
}

function identifiers(paper: Facts, venue: Venue): Fields {
  const { arxivId, doi } = paper;
  const preprint = arxivId && venue.kind === 'preprint';
  // Its own page says no more than an identifier does.
  const page = arxivId || doi ? undefined : paper.url;
  const url = preprint ? `https://arxiv.org/abs/${arxivId}` : page;
  return { ...eprintOf(paper), doi: doi ? bareDoi(doi) : undefined, url };
}

/** The eprint of a paper at arXiv. */
export function eprintOf({
  arxivId,
  primaryCategory,
}: Pick<Paper, 'arxivId' | 'primaryCategory'>): Fields {
  if (!arxivId) return {};
  return { eprint: arxivId, eprinttype: 'arXiv', eprintclass: primaryCategory || undefined };
}

/** A DOI without the resolver's address. */
export function bareDoi(doi: string): string {
  return doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** Authors without HTML, TeX and control characters; nobody where nothing is left. */
export function plainAuthors(authors: readonly Author[]): Author[] {
  const plain: Author[] = [];
  for (const author of authors) {
    const one = plainAuthor(author);
    if (one) plain.push(one);
  }
  return plain;
}

/** The same object where there is nothing to clean, as for most. */
function plainAuthor(author: Author): Author | null {
  if ('literal' in author) {
    const literal = plainName(author.literal);
    return literal === '' ? null : { literal };
  }
  const family = plainName(author.family);
  const given = author.given ? plainName(author.given) : '';
  const isWhole = author.particle === undefined && author.suffix === undefined && given !== '';
  if (isWhole && family !== '' && family === author.family && given === author.given) return author;
  const particle = plainName(author.particle ?? '');
  const suffix = plainName(author.suffix ?? '');
  if (family === '') return given === '' ? null : { family: given };
  return {
    family,
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

/** One part of a name; nothing where it has only joiners, which LaTeX does without. */
function plainName(part: string): string {
  const plain = plainText(part);
  return /^(?:\u200c|\u200d|\ufe0e|\ufe0f| )*$/u.test(plain) ? '' : plain;
}
