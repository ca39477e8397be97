import { STATUSES } from '../paper.ts';
import { type Field, HAS_VALUES, IS_VALUES } from './fields.ts';

/** What a field is for and how it is used, as shown while it is typed. */
export const FIELD_HELP: Readonly<Record<Field, { about: string; example: string }>> = {
  author: { about: 'a name of an author', example: 'author:vaswani' },
  title: { about: 'words of the title', example: 'title:attention' },
  abstract: { about: 'words of the abstract', example: 'abstract:"long context"' },
  tag: { about: 'a tag or one below it', example: 'tag:method/attention' },
  note: { about: 'words of your note', example: 'note:idea' },
  status: { about: 'where it stands in your reading', example: 'status:queued' },
  venue: { about: 'conference or journal', example: 'venue:ICLR' },
  cat: { about: 'arXiv category', example: 'cat:cs.CL' },
  source: { about: 'the feed it came from', example: 'source:arxiv' },
  year: { about: 'year of publication', example: 'year:2023..2025' },
  added: { about: 'when it came in', example: 'added:<7d' },
  read: { about: 'when you read it', example: 'read:>2025-01-01' },
  rating: { about: 'your rating, 0 to 5', example: 'rating:>=4' },
  is: { about: 'starred, read or unread', example: 'is:starred' },
  has: { about: 'what goes with it', example: 'has:note' },
  arxiv: { about: 'arXiv number', example: 'arxiv:2502.13922' },
  doi: { about: 'DOI', example: 'doi:10.1145/3292500' },
  key: { about: 'citekey', example: 'key:vaswani2017' },
};

/** Ranges offered for fields whose values cannot be listed, each with what it means. */
export const RANGE_EXAMPLES: Readonly<Partial<Record<Field, readonly [string, string][]>>> = {
  year: [
    ['2025', 'in 2025'],
    ['2023..2025', 'from 2023 to 2025'],
    ['>=2024', '2024 or later'],
    ['<2020', 'before 2020'],
  ],
  added: [
    ['today', 'since midnight'],
    ['yesterday', 'the day before today'],
    ['<7d', 'less than 7 days ago'],
    ['<1m', 'less than a month ago'],
    ['>1y', 'more than a year ago'],
    ['2025-02', 'in February 2025'],
    ['2025-01..2025-03', 'from January to March 2025'],
  ],
  read: [
    ['today', 'since midnight'],
    ['<7d', 'less than 7 days ago'],
    ['<1m', 'less than a month ago'],
    ['2025', 'in 2025'],
    ['>2025-01-01', 'after that day'],
  ],
  rating: [
    ['5', 'five'],
    ['>=4', 'four or five'],
    ['3..4', 'three or four'],
    ['0', 'not rated'],
  ],
};

const list = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const DAY_VALUE =
  'A day is a date such as 2025-02-19 or 2025-02, or an age such as 7d, 2w, 3m or 1y.';

/** What the values of a field look like, for one that was not understood. */
export const VALUE_HELP: Readonly<Partial<Record<Field, string>>> = {
  status: `A status is ${list(STATUSES)}.`,
  year: 'A year is a number such as 2024 or 2020..2024.',
  added: DAY_VALUE,
  read: DAY_VALUE,
  rating: 'A rating is a number from 0 to 5, such as 4 or >=4.',
  is: `After is: comes ${list(IS_VALUES)}.`,
  has: `After has: comes ${list(HAS_VALUES)}.`,
};

/** What is wrong with a query, in words. */
export const MESSAGES = {
  unclosedQuote: 'This quotation mark is not closed.',
  unclosedBracket: 'This bracket is not closed.',
  unopenedBracket: 'This bracket closes nothing.',
  tooDeep: (levels: number) => `Brackets may stand ${levels} deep, not deeper.`,
  tooLong: (words: number) => `A search may have ${words} words, not more.`,
  tooLongHint: 'What comes after them is left out.',
  lonelyOperator: (operator: string) => `${operator} needs something on both sides.`,
  lonelyNot: 'NOT needs something after it.',
  missingValue: (field: Field) => `${field}: needs a value, such as ${FIELD_HELP[field].example}.`,
  missingAlternative: 'Something is missing beside this bar.',
  unknownField: (name: string) => `There is no field ${name}.`,
  didYouMean: (field: Field) => `Did you mean “${field}:”?`,
};
