/** An argument of a field or a filter: its name, and what it is if left out. */
export type Parameter = { name: string } & (
  | { takes: 'number'; otherwise: number; most: number }
  | { takes: 'text'; otherwise?: string }
);

/** What a field or a filter does, for people and for the parser. */
export type Word = {
  parameters: readonly Parameter[];
  about: string;
  example: string;
  /** It says something of the paper that tells it from others; a year or a type does not. */
  tells?: false;
};

const number = (name: string, otherwise: number, most = 100): Parameter => ({
  name,
  takes: 'number',
  otherwise,
  most,
});
const text = (name: string, otherwise?: string): Parameter => ({
  name,
  takes: 'text',
  ...(otherwise !== undefined && { otherwise }),
});

/*
 * The formulas of citekeys, in full:
 *
 *   auth.lower + shorttitle(3,3) + year
 *
 * - A *field* such as `auth` gives a text about the paper. Fields may have arguments: `auth(4)`.
 * - A *filter* after a point changes the text before it: `auth.lower.prefix('x')`.
 * - A text in quotes stands for itself: 'in' or "in"; `\'` is a quote in it.
 * - `a + b` is one after the other.
 * - `a || b` is b where a finds nothing: `auth || editor || 'nobody'`.
 * - `a ? b : c` is b where a finds something, else c: `journal ? journal.abbr : type`.
 * - `a; b` is a whole second formula, for papers of which the first says nothing but a date.
 * - Round brackets hold together; names are the same in capitals; blanks do not count.
 *
 * `+` binds more tightly than `||`, and that more than `? :`. The text that comes out is written in
 * ASCII, without blanks and without what a citekey may not have. Nobody as the author is `anon`. A
 * paper of which a formula finds nothing is called by its arXiv number, or `anon` with its year.
 */

/** Every field of a formula. */
export const KEY_FIELDS = {
  auth: {
    parameters: [number('letters', 0), number('which', 1, 1000)],
    about: 'family name of the first author, or of another; so many letters, 0 for all',
    example: 'auth(4)',
  },
  lastauth: {
    parameters: [number('letters', 0)],
    about: 'family name of the last author',
    example: 'lastauth',
  },
  authors: {
    parameters: [number('count', 0, 1000)],
    about: 'family names, so many (0 for all); EtAl if there are more',
    example: 'authors(3)',
  },
  authetal: {
    parameters: [],
    about: 'one family name, or two, or the first and EtAl',
    example: 'authEtAl',
  },
  authauthea: {
    parameters: [],
    about: 'two family names with a point between; .ea if there are more',
    example: 'authAuthEa',
  },
  authorsalpha: {
    parameters: [],
    about: 'as the alpha style of BibTeX: Kni84 of one author, KLP of several',
    example: 'authorsAlpha + shortyear',
  },
  authini: {
    parameters: [number('letters', 1)],
    about: 'the first letters of every family name',
    example: 'authIni(2)',
  },
  editor: {
    parameters: [number('letters', 0), number('which', 1, 1000)],
    about: 'family name of an editor',
    example: 'auth || editor',
  },
  title: {
    parameters: [],
    about: 'all words of the title',
    example: 'title.skipwords.select(1,2)',
  },
  shorttitle: {
    parameters: [number('words', 3), number('capitals', 0)],
    about: 'the first words of the title that say something, so many of them with a capital',
    example: 'shorttitle(3,3)',
  },
  veryshorttitle: {
    parameters: [number('words', 1), number('capitals', 0)],
    about: 'the first word of the title that says something',
    example: 'veryshorttitle.lower',
  },
  titlewords: {
    parameters: [number('words', 0)],
    about: 'words of the title that say something, each with a capital; 0 for all',
    example: 'titlewords(5)',
  },
  year: { parameters: [], about: 'year', example: 'year', tells: false },
  shortyear: {
    parameters: [],
    about: 'last two digits of the year',
    example: 'shortyear',
    tells: false,
  },
  month: { parameters: [], about: 'month in two digits', example: 'month', tells: false },
  day: { parameters: [], about: 'day in two digits', example: 'day', tells: false },
  date: {
    parameters: [text('format', '%Y-%m-%d')],
    about: 'date: %Y year, %y its last two digits, %m month, %d day',
    example: "date('%y%m')",
    tells: false,
  },
  venue: { parameters: [], about: 'short name of conference or journal', example: 'venue' },
  journal: { parameters: [], about: 'full name of the journal', example: 'journal.abbr' },
  type: {
    parameters: [],
    about: 'type of the entry: article, thesis',
    example: 'type',
    tells: false,
  },
  arxiv: { parameters: [], about: 'arXiv number', example: 'arxiv' },
  doi: { parameters: [], about: 'DOI', example: "doi.replace('/','-')" },
  firstpage: { parameters: [], about: 'first page', example: 'firstpage' },
  lastpage: { parameters: [], about: 'last page', example: 'lastpage' },
  volume: { parameters: [], about: 'volume', example: 'volume' },
  tag: {
    parameters: [number('which', 1, 1000)],
    about: 'one of your tags, by the alphabet',
    example: 'tag(1)',
  },
  keyword: {
    parameters: [number('which', 1, 1000)],
    about: 'one of the keywords that it came with',
    example: 'keyword(1)',
  },
  field: {
    parameters: [text('name')],
    about: 'any field of its bibliographic entry',
    example: "field('series')",
  },
} as const satisfies Record<string, Word>;

/** Every filter of a formula. */
export const KEY_FILTERS = {
  lower: { parameters: [], about: 'small letters', example: 'auth.lower' },
  upper: { parameters: [], about: 'capitals', example: 'auth.upper' },
  capitalize: { parameters: [], about: 'a capital for each word', example: 'title.capitalize' },
  abbr: {
    parameters: [number('letters', 1)],
    about: 'the first letters of each word',
    example: 'journal.abbr',
  },
  skipwords: {
    parameters: [],
    about: 'without articles and prepositions',
    example: 'title.skipwords',
  },
  select: {
    parameters: [number('from', 1, 1000), number('count', 0, 1000)],
    about: 'so many words from one on; 0 for all that follow',
    example: 'title.select(2,3)',
  },
  substring: {
    parameters: [number('from', 1, 1000), number('count', 0, 1000)],
    about: 'so many characters from one on; 0 for all that follow',
    example: 'auth.substring(1,3)',
  },
  prefix: {
    parameters: [text('text')],
    about: 'a text before it, where there is something',
    example: "volume.prefix('v')",
  },
  postfix: {
    parameters: [text('text')],
    about: 'a text after it, where there is something',
    example: "auth.postfix('-')",
  },
  replace: {
    parameters: [text('what'), text('by')],
    about: 'another text in place of one, wherever it stands',
    example: "doi.replace('/','-')",
  },
  alphanum: { parameters: [], about: 'letters and digits only', example: 'doi.alphanum' },
  clean: {
    parameters: [],
    about: 'without what a citekey may not have',
    example: 'title.clean',
  },
  ascii: { parameters: [], about: 'without what is not ASCII', example: 'title.ascii' },
  len: {
    parameters: [text('bound')],
    about: "only where it is so long: '<10', '>=3', '=4'",
    example: "venue.len('<10') || venue.substring(1,9)",
  },
} as const satisfies Record<string, Word>;

/** The name of a field, in small letters. */
export type FieldName = keyof typeof KEY_FIELDS;

/** The name of a filter, in small letters. */
export type FilterName = keyof typeof KEY_FILTERS;

/** The field with a name as it is typed. */
export function fieldNamed(name: string): FieldName | null {
  return nameIn(KEY_FIELDS, name);
}

/** The filter with a name as it is typed. */
export function filterNamed(name: string): FilterName | null {
  return nameIn(KEY_FILTERS, name);
}

function nameIn<Name extends string>(words: Record<Name, Word>, name: string): Name | null {
  const lower = name.toLowerCase();
  return Object.hasOwn(words, lower) ? (lower as Name) : null;
}
