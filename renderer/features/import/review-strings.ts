import type { FactName } from '../../../shared/bibliography/compare/fact.ts';
import { formatNumber } from '../../../shared/numbers.ts';
import type { Plan } from './review-plan.ts';
import type { EntryFilter } from './review-types.ts';

const n = formatNumber;
const plural = (count: number, one: string, many: string) =>
  `${n(count)} ${count === 1 ? one : many}`;
const papers = (count: number) => plural(count, 'paper', 'papers');
const entries = (count: number) => plural(count, 'entry', 'entries');

const FIELDS: Record<FactName | 'entry type', string> = {
  title: 'Title',
  authors: 'Authors',
  published: 'Date',
  venue: 'Venue',
  doi: 'DOI',
  arxivId: 'arXiv id',
  primaryCategory: 'arXiv category',
  url: 'Address',
  abstract: 'Abstract',
  'entry type': 'Type',
};

/** Texts of the review of a bibliography. */
export const reviewStrings = {
  summary: (counts: Record<EntryFilter, number>, off: Plan['off']) => {
    const left = (kind: keyof Plan['off']) => counts[kind] - (off[kind] ?? 0);
    const [added, filled, differ] = [left('new'), left('fills'), left('conflicts')];
    return [
      `${entries(counts.all)} read`,
      `${papers(added)} will be added`,
      ...(filled > 0
        ? [`${n(filled)} that you have ${filled === 1 ? 'gets' : 'get'} what is missing`]
        : []),
      ...(differ > 0 ? [`${n(differ)} that you have ${differ === 1 ? 'differs' : 'differ'}`] : []),
    ].join(' · ');
  },
  show: 'Show',
  filters: {
    all: (count) => `All ${n(count)}`,
    new: (count) => `New ${n(count)}`,
    fills: (count) => `Adds details ${n(count)}`,
    conflicts: (count) => `Differs ${n(count)}`,
    known: (count) => `Already here ${n(count)}`,
    double: (count) => `Twice in the file ${n(count)}`,
    clash: (count) => `Citekey taken ${n(count)}`,
  } satisfies Record<EntryFilter, (count: number) => string>,
  kinds: {
    new: 'New',
    fills: 'Adds details',
    conflicts: 'Differs',
    known: 'Already here',
    double: 'Twice in the file',
  },
  keyTroubles: {
    none: '',
    taken: 'citekey of another paper',
    twice: 'citekey twice in the file',
  },
  takeAll: 'Select all shown',
  leaveAll: 'Select none shown',
  allMine: 'Keep all of mine',
  allTheirs: "Take all of the file's",
  entries: 'Entries of the file',
  compare: (kind: string, title: string) => `${kind}: compare ${title}`,
  differences: (title: string) => `Differences of ${title}`,
  mine: 'Keep mine',
  theirs: "Take the file's",
  field: 'Field',
  inLibrary: 'In your library',
  inFile: 'In the file',
  nothing: 'nothing',
  fieldName: (field: string) =>
    Object.hasOwn(FIELDS, field)
      ? FIELDS[field as keyof typeof FIELDS]
      : field.replace(/^entry\.(.)/, (_all, first: string) => first.toUpperCase()),
  clashes: (count: number) =>
    `${entries(count)} ${count === 1 ? 'has a citekey' : 'have citekeys'} of another paper`,
  clashRules: {
    'new-key': {
      label: 'Give the imported papers new citekeys',
      hint: 'The key of the file with a letter after it. Your own keys stay as they are.',
    },
    leave: { label: 'Leave these papers out' },
    rename: {
      label: 'Give my papers new citekeys',
      hint: 'Documents that cite your papers by these keys will then cite the imported ones.',
    },
  },
  status: 'New papers go to',
  statuses: { inbox: 'Inbox', queued: 'Queue', reading: 'Reading', read: 'Read' },
  tagAll: 'Tag for every paper',
  parentTag: 'Keywords below the tag',
  keywords: (count: number) => `Turn keywords and groups into tags (${entries(count)})`,
  annotations: (count: number) => `Turn annotations into notes (${entries(count)})`,
  remarks: (count: number) => `Turn the note field into notes (${entries(count)})`,
  append: 'Add to notes that I have written',
  problems: (count: number) =>
    `${plural(count, 'place', 'places')} in the file could not be read as they stand`,
  problemList: 'Problems in the file',
  parts: (count: number) =>
    `${plural(count, 'comment, group or other part', 'comments, groups and other parts')} of the file will be kept with it.`,
};
