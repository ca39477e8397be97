import { familyOf } from '../names.ts';
import type { Paper } from '../paper.ts';
import { texToText } from '../tex.ts';
import { entryDate } from './entry-date.ts';
import { htmlToText } from './html.ts';
import { plainText } from './plain-text.ts';
import { transliterate } from './transliterate.ts';
import { venueOf } from './venue.ts';

/** What a citekey is made from. */
export type KeyedPaper = Pick<Paper, 'title' | 'authors' | 'published' | 'arxivId' | 'venue'>;

/** Bounds in characters; no author or title makes a key that nobody can type. */
const MAX_FAMILY = 30;
const MAX_WORD = 24;
const TITLE_WORDS = 3;

/** Words that a short title leaves out: Better BibTeX's default `skipWords`. */
const SKIP_WORDS = new Set(
  `a ab aboard about above across after against al along amid among an and anti around as at before
   behind below beneath beside besides between beyond but by d da das de del dell dello dei degli
   della delle dem den der des despite die do down du during ein eine einem einen einer eines el en
   et except for from gli i il in inside into is l la las le les like lo los near nor of off on onto
   or over past per plus round save since so some sur than the through to toward towards un una unas
   under underneath une unlike uno unos until up upon versus via von while with within without yet
   zu zum`.split(/\s+/),
);

/** Two keys with the same folded form are one key to a library. */
export function foldCitekey(citekey: string): string {
  return citekey.toLowerCase();
}

/**
 * A new citekey such as `chenLongPOLongContext2025`: the formula `auth.lower + shorttitle(3,3) +
 * year` of Better BibTeX, in ASCII letters, digits and, for papers without anything in Latin
 * letters, `.` and `-`. It begins with a letter. A key that `taken` knows (by its folded form) gets
 * the suffix a, b … z, aa. The same paper and the same taken keys always give the same key.
 */
export function mintCitekey(paper: KeyedPaper, taken: (foldedKey: string) => boolean): string {
  const base = baseKey(paper);
  let key = base;
  for (let count = 1; taken(foldCitekey(key)); count += 1) key = base + suffix(count);
  return key;
}

function baseKey(paper: KeyedPaper): string {
  const author = authorPart(paper);
  const title = titlePart(paper.title);
  if (author === '' && title === '') return nameless(paper);
  return `${author || 'anon'}${title}${yearOf(paper)}`;
}

function authorPart({ authors }: KeyedPaper): string {
  const first = authors[0];
  if (!first) return '';
  const particle = 'literal' in first ? '' : (first.particle ?? '');
  const letters = ascii(plainText(particle + familyOf(first))).toLowerCase();
  return letters.replace(/^\d+/, '').slice(0, MAX_FAMILY);
}

function titlePart(title: string): string {
  return transliterate(texToText(htmlToText(title)))
    .split(/[^\w'’.+-]+/)
    .map(ascii)
    .filter((word) => word !== '' && !SKIP_WORDS.has(word.toLowerCase()))
    .slice(0, TITLE_WORDS)
    .map((word) => (word.charAt(0).toUpperCase() + word.slice(1)).slice(0, MAX_WORD))
    .join('');
}

/** For papers with no Latin letter in author or title: their identifier. */
function nameless(paper: KeyedPaper): string {
  const id = (paper.arxivId ?? '').replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, MAX_FAMILY);
  return /\d/.test(id) ? `arxiv${id}` : `anon${yearOf(paper)}`;
}

/** The year that the entry prints, so that key and entry agree. */
function yearOf(paper: KeyedPaper): string {
  return String(entryDate(paper, venueOf(paper)).year ?? '');
}

function ascii(text: string): string {
  return transliterate(text).replace(/[^A-Za-z0-9]+/g, '');
}

/** 1 is a, 26 z, 27 aa. */
function suffix(count: number): string {
  const rest = count - 1;
  const letter = String.fromCharCode(97 + (rest % 26));
  return rest < 26 ? letter : suffix(Math.floor(rest / 26)) + letter;
}
