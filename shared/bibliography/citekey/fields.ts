import { parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { entryDate } from '../entry-date.ts';
import { venueOf } from '../venue.ts';
import type { Argument } from './ast.ts';
import type { KeyFacts } from './facts.ts';
import { type FieldName, KEY_FIELDS, type Word } from './reference.ts';
import { SKIP_WORDS } from './skip-words.ts';
import { venueWord } from './venue-word.ts';

/** Longer words are cut, so that nobody has to type them. */
const MAX_WORD = 24;

/** The text of a field; blank where it finds nothing. */
export function fieldText(facts: KeyFacts, name: FieldName, args: readonly Argument[]): string {
  const { parameters }: Word = KEY_FIELDS[name];
  const given = parameters.map((parameter, index) => args[index] ?? parameter.otherwise ?? '');
  const [first = '', second = ''] = given;
  return FIELDS[name](facts, first, second);
}

type Field = (facts: KeyFacts, first: Argument, second: Argument) => string;

const FIELDS: Record<FieldName, Field> = {
  auth: (facts, letters, which) => cut(nth(families(facts), which), letters),
  lastauth: (facts, letters) => cut(families(facts).at(-1) ?? '', letters),
  authors: (facts, count) => {
    const all = families(facts);
    const some = Number(count) === 0 ? all : all.slice(0, Number(count));
    return some.join('') + (some.length < all.length ? 'EtAl' : '');
  },
  authetal: (facts) => {
    const all = families(facts);
    return all.length > 2 ? `${all[0]}EtAl` : all.join('');
  },
  authauthea: (facts) => {
    const all = families(facts);
    return [...all.slice(0, 2), ...(all.length > 2 ? ['ea'] : [])].join('.');
  },
  authorsalpha: (facts) => {
    const all = families(facts);
    if (all.length === 1) return cut(all[0] ?? '', 3);
    const some = all.length > 4 ? all.slice(0, 3) : all;
    return some.map((name) => cut(name, 1)).join('') + (all.length > 4 ? '+' : '');
  },
  authini: (facts, letters) =>
    families(facts)
      .map((name) => cut(name, letters))
      .join('.'),
  editor: (facts, letters, which) => {
    const names = raw(facts, 'editor')
      .split(/\s+and\s+/i)
      .flatMap((name) => name.trim() || []);
    const editor = nth(names, which);
    return editor === '' ? '' : cut(facts.family(parseName(editor)), letters);
  },
  title: (facts) => facts.title.join(' '),
  shorttitle: (facts, words, capitals) => short(facts, Number(words), Number(capitals)),
  veryshorttitle: (facts, words, capitals) => short(facts, Number(words), Number(capitals)),
  titlewords: (facts, words) => {
    const count = Number(words) || facts.title.length;
    return short(facts, count, count);
  },
  year: (facts) => year(facts),
  shortyear: (facts) => year(facts).slice(-2),
  month: (facts) => month(facts),
  day: (facts) => day(facts),
  date: (facts, format) =>
    year(facts) === ''
      ? ''
      : String(format).replace(/%([Yymd])/g, (_, part: string) => {
          if (part === 'Y') return year(facts);
          if (part === 'y') return year(facts).slice(-2);
          return part === 'm' ? month(facts) : day(facts);
        }),
  venue: (facts) => facts.text(venueWord(facts.paper)),
  journal: (facts) => {
    const venue = venueOf(facts.paper);
    const name = venue.kind === 'journal' ? venue.journal : '';
    return facts.text(name || raw(facts, 'journaltitle') || raw(facts, 'journal'));
  },
  type: ({ paper }) => paper.entry?.type ?? TYPES[venueOf(paper).kind],
  arxiv: ({ paper }) => paper.arxivId ?? '',
  doi: ({ paper }) => paper.doi ?? '',
  firstpage: (facts) => pages(facts)[0] ?? '',
  lastpage: (facts) => pages(facts).at(-1) ?? '',
  volume: (facts) => {
    const venue = venueOf(facts.paper);
    const volume = 'volume' in venue ? venue.volume : undefined;
    return facts.text(volume ?? raw(facts, 'volume'));
  },
  tag: (facts, which) => facts.text(nth([...(facts.paper.tags ?? [])].sort(), which)),
  keyword: (facts, which) =>
    facts.text(
      nth(
        raw(facts, 'keywords')
          .split(/\s*[,;]\s*/)
          .filter(Boolean),
        which,
      ),
    ),
  field: (facts, name) => facts.text(raw(facts, String(name).toLowerCase())),
};

const TYPES = {
  preprint: 'preprint',
  conference: 'inproceedings',
  journal: 'article',
  thesis: 'thesis',
} as const;

/** Nobody after an author whose name has no letter in ASCII: places are counted as they are. */
function families(facts: KeyFacts): string[] {
  const names = facts.paper.authors.map((author: Author) => facts.family(author));
  return names.every((name) => name === '') ? [] : names;
}

function short(facts: KeyFacts, count: number, capitals: number): string {
  return facts.title
    .filter((word) => !SKIP_WORDS.has(word.toLowerCase()))
    .slice(0, count)
    .map((word, index) => (index < capitals ? capital(word) : word).slice(0, MAX_WORD))
    .join('');
}

/** The word with a capital. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The year that the entry prints, so that key and entry agree. */
export function year({ paper }: KeyFacts): string {
  return String(entryDate(paper, venueOf(paper)).year ?? '');
}

function month({ paper }: KeyFacts): string {
  const { month: number } = entryDate(paper, venueOf(paper));
  return number === undefined ? '' : String(number).padStart(2, '0');
}

/** The day of the preprint; at a venue, nobody is told the day. */
function day(facts: KeyFacts): string {
  return month(facts) === '' ? '' : (facts.paper.published ?? '').slice(8, 10);
}

function pages(facts: KeyFacts): string[] {
  const venue = venueOf(facts.paper);
  const range = ('pages' in venue ? venue.pages : undefined) ?? raw(facts, 'pages');
  return range.split(/[^A-Za-z0-9:.]+/).filter((page) => /\d/.test(page));
}

/** A field of the entry as BibTeX has it; blank where there is none. */
function raw({ paper }: KeyFacts, name: string): string {
  const fields = paper.entry?.fields ?? {};
  return Object.hasOwn(fields, name) ? (fields[name] ?? '') : '';
}

const nth = (texts: readonly string[], which: Argument) => texts[Number(which) - 1] ?? '';

const cut = (text: string, letters: Argument) =>
  Number(letters) === 0 ? text : text.slice(0, Number(letters));
