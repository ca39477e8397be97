import {
  ENTRY_TYPES,
  type Entry,
  type EntryType,
  FIELDS,
  type FieldName,
  type Fields,
} from '../../shared/bibliography/model.ts';
import { titleSegments } from '../../shared/bibliography/plain-text.ts';
import { parseName } from '../../shared/names.ts';
import type { Author } from '../../shared/paper.ts';
import { AUTHORS, TITLES } from './nasty-corpus.ts';
import * as values from './nasty-values.ts';

/** How many entries there are of each type. */
const PER_TYPE = 14;

/** Fields that every entry of a type has, beside those that it may have. */
const ALWAYS: Partial<Record<EntryType, readonly FieldName[]>> = {
  article: ['journal'],
  inbook: ['booktitle', 'publisher'],
  incollection: ['booktitle', 'publisher'],
  inproceedings: ['booktitle'],
  thesis: ['institution'],
  report: ['institution'],
  patent: ['number'],
  online: ['url'],
  unpublished: ['note'],
};

/** The n-th of a list, round and round. */
function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

const title = (at: number) => titleSegments(pick(TITLES, at));

function people(at: number): Author[] | undefined {
  // Hundreds of authors are among the papers; biber takes seconds for them.
  const names = pick(AUTHORS, at)
    .slice(0, 9)
    .map((name) => (typeof name === 'string' ? parseName(name) : name));
  const clean = names.filter(
    (name) => !/\p{Cc}|\p{Cf}|[<>]/u.test('family' in name ? name.family : name.literal),
  );
  return clean.length > 0 ? clean : undefined;
}

/** A value for each field, varied by a number. */
const VALUES: { readonly [Name in FieldName]: (at: number) => Fields[Name] } = {
  ...{ title, subtitle: title, booktitle: title, maintitle: title },
  ...{ author: people, editor: people, translator: people },
  journal: (at) => pick(values.LITERALS, at),
  volume: (at) => pick(values.VOLUMES, at),
  number: (at) => pick(values.NUMBERS, at),
  series: (at) => pick(values.LITERALS, at),
  edition: (at) => pick(values.EDITIONS, at),
  chapter: (at) => pick(values.PAGES, at),
  pages: (at) => pick(values.PAGES, at),
  pagetotal: (at) => String(100 + at),
  publisher: (at) => pick(values.BODIES, at),
  location: (at) => pick(values.BODIES, at),
  institution: (at) => pick(values.BODIES, at),
  organization: (at) => pick(values.BODIES, at),
  degree: (at) => pick(values.DEGREES, at),
  howpublished: (at) => pick(values.LITERALS, at),
  eventtitle: (at) => pick(values.LITERALS, at),
  eventdate: (at) => pick(values.DATES, at),
  venue: (at) => pick(values.LITERALS, at),
  date: (at) => pick(values.DATES, at),
  origdate: (at) => pick(values.DATES, at),
  pubstate: (at) => pick(values.PUBSTATES, at),
  version: (at) => pick(values.VERSIONS, at),
  language: (at) => pick(values.LANGUAGES, at),
  langid: (at) => pick(values.LANGIDS, at),
  isbn: (at) => pick(values.ISBNS, at),
  issn: (at) => pick(values.ISSNS, at),
  eprint: (at) => pick(values.EPRINTS, at).eprint,
  eprinttype: (at) => pick(values.EPRINTS, at).eprinttype,
  eprintclass: (at) => pick(values.EPRINTS, at).eprintclass,
  doi: (at) => pick(values.DOIS, at),
  url: (at) => pick(values.ADDRESSES, at),
  urldate: (at) => pick(values.DATES.slice(0, 3), at),
  note: (at) => pick(values.LITERALS, at),
  addendum: (at) => pick(values.LITERALS, at),
  keywords: (at) => pick(values.WORDS, at),
  abstract: (at) => pick(values.TEXTS, at),
  annotation: (at) => pick(values.TEXTS, at),
  file: (at) => pick(values.FILES, at),
  ids: (at) => [`old${at}`, `older${at}`],
};

const NAMES = Object.keys(FIELDS) as FieldName[];

/** Title, author and date of each entry, and every third of the other fields in turn. */
function fieldsOf(type: EntryType, at: number): Fields {
  const always = ['title', 'author', 'date', ...(ALWAYS[type] ?? [])];
  // Some have an editor instead of an author, some have both, a few have neither.
  const names = NAMES.filter((name, place) => {
    if (name === 'author') return at % 7 !== 3;
    if (name === 'editor') return at % 7 === 3 || at % 4 === 1;
    if (/^eprint/.test(name)) return type === 'preprint' || at % 3 === 0;
    return always.includes(name) || (place + at) % 3 === 0;
  });
  const given = names.map((name) => [name, VALUES[name](at)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

const byType: readonly Entry[] = ENTRY_TYPES.flatMap((type, place) =>
  Array.from({ length: PER_TYPE }, (_, turn) => {
    // No two types get the same values in the same turn.
    const fields = fieldsOf(type, place * PER_TYPE + turn + place);
    return { type, citekey: `${type}${turn}`, fields };
  }),
);

const spelt: readonly Entry[] = values.SPELLINGS.map(({ title: text, spelt: latex }, at) => ({
  type: 'article',
  citekey: `spelt${at}`,
  fields: {
    title: [{ math: false, text }],
    author: [{ family: 'Ward', given: 'Ada' }],
    journal: 'Journal of Kites',
    date: '2024',
  },
  spelt: { title: latex },
}));

/** Entries of all types, with fields that belong to their type and fields that do not. */
export const nastyEntries: readonly Entry[] = [...byType, ...spelt];
