import * as v from 'valibot';
import { parseArxivId, parseDoi } from '../../identifiers.ts';
import { type PaperDraft, PartialDateSchema } from '../../paper.ts';
import { cleanBlock, cleanText } from '../../text.ts';
import { latexToText } from './latex-to-text.ts';
import { readNames } from './names.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Journals that are none: what their entries say belongs to the preprint. */
const SERVER = /^(?:corr\b|arxiv|biorxiv|medrxiv|ssrn|e-?prints?\b)/i;

/** The fields in which an arXiv identifier may stand, the telling ones first. */
const ARXIV_FIELDS = ['url', 'journal', 'howpublished', 'note', 'number', 'volume'];

/**
 * What an entry says of a paper; null without a title. `fields` are values with macros expanded and
 * LaTeX in them, by their names in lower case, BibTeX's or biblatex's (manual 3.18 §2.2.2). Keywords
 * and notes are the user's, not the world's, and stay where they are.
 */
export function draftOf(fields: ReadonlyMap<string, string>): PaperDraft | null {
  const line = (...names: string[]) => {
    const latex = names.map((name) => fields.get(name) ?? '').find((each) => each.trim() !== '');
    return latex === undefined ? '' : cleanText(latexToText(latex));
  };
  const title = titleOf(line('title'), line('subtitle'));
  if (title === '') return null;
  const published = dateOf(fields, line);
  const arxivId = arxivOf(fields);
  const doi = doiOf(fields);
  const venue = venueOf(line);
  const category = verbatim(fields, 'primaryclass', 'eprintclass');
  const abstract = cleanBlock(latexToText(fields.get('abstract') ?? ''));
  const authors = readNames(fields.get('author') ?? fields.get('editor') ?? '');
  return {
    title,
    ...(authors.length > 0 && { authors }),
    ...(published && { published }),
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    ...(arxivId && category && { primaryCategory: category }),
    ...(venue && { venue }),
    ...(abstract && { abstract }),
  };
}

type Line = (...names: string[]) => string;

function titleOf(title: string, subtitle: string): string {
  if (title === '' || subtitle === '') return title;
  return `${title.replace(/:$/, '')}: ${subtitle}`;
}

/** `date = {2024-05-03/2024-05-09}`, or `year`, `month` and `day`. */
function dateOf(fields: ReadonlyMap<string, string>, line: Line): string | null {
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(line('date'))?.[0];
  if (date && v.is(PartialDateSchema, date)) return date;
  const year = /\d{4}/.exec(line('year', 'date'))?.[0];
  if (year === undefined) return null;
  const month = monthOf(cleanText(fields.get('month') ?? ''));
  const day = /^\d{1,2}$/.exec(line('day'))?.[0];
  const parts = [year, month, month && day].flatMap((part) => (part ? part.padStart(2, '0') : []));
  return [parts.join('-'), year].find((each) => v.is(PartialDateSchema, each)) ?? null;
}

/** `2`, `02`, `feb`, `February`, `{feb}`, `28~feb`. */
function monthOf(text: string): string | null {
  const word = /[A-Za-z]{3}/.exec(text)?.[0].toLowerCase();
  const named = word === undefined ? -1 : MONTHS.indexOf(word);
  if (named >= 0) return String(named + 1);
  const number = Number(/\d{1,2}/.exec(text)?.[0] ?? 0);
  return number >= 1 && number <= 12 ? String(number) : null;
}

function arxivOf(fields: ReadonlyMap<string, string>): string | null {
  const archive = verbatim(fields, 'archiveprefix', 'eprinttype');
  const eprint = verbatim(fields, 'eprint', 'arxivid', 'arxiv');
  if (archive === '' || /arxiv/i.test(archive)) {
    const id = parseArxivId(eprint);
    if (id) return id.id;
  }
  for (const name of ARXIV_FIELDS) {
    const text = verbatim(fields, name);
    // "arXiv preprint arXiv:2502.13922", "abs/2502.13922" of DBLP.
    const found = /arxiv:\s?\S+/i.exec(text)?.[0] ?? text.replace(/^abs\//, 'arXiv:');
    const id = /arxiv/i.test(found) ? parseArxivId(found) : null;
    if (id) return id.id;
  }
  return null;
}

function doiOf(fields: ReadonlyMap<string, string>): string | null {
  return parseDoi(verbatim(fields, 'doi')) ?? linkedDoi(verbatim(fields, 'url'));
}

/** Only a link to the resolver: other addresses may name the DOI of something else. */
function linkedDoi(url: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? parseDoi(url) : null;
}

/** Identifiers and addresses are meant literally; some programs escape them all the same. */
function verbatim(fields: ReadonlyMap<string, string>, ...names: string[]): string {
  const value = names.map((name) => fields.get(name) ?? '').find((each) => each.trim() !== '');
  if (value === undefined) return '';
  return value
    .replace(/^\s*\\url\s*/, '')
    .replace(/\\([%&#_{}~$-])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

function venueOf(line: Line): string {
  const journal = line('journaltitle', 'journal');
  if (journal !== '') return SERVER.test(journal) ? '' : withNumbers(journal, line);
  const book = line('booktitle', 'maintitle');
  return book !== '' ? book : thesisOf(line);
}

/** As `parseVenue` reads it: `Nature 12(3), 4-5, 2024`. */
function withNumbers(journal: string, line: Line): string {
  const [volume, number, pages] = [line('volume'), line('number'), line('pages')];
  if (!/^\d{1,4}$/.test(volume)) return journal;
  const issue = /^\d{1,4}$/.test(number) ? `(${number})` : '';
  const range = /^\d+(?:[–-]\d+)?$/.test(pages) ? `:${pages}` : '';
  return `${journal} ${volume}${issue}${range}`;
}

function thesisOf(line: Line): string {
  const school = line('school', 'institution');
  const kind = /phd/i.test(line('type')) ? 'PhD thesis' : line('type');
  return school !== '' && /thesis/i.test(kind) ? `${kind}, ${school}` : '';
}
