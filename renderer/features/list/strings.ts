import type { Sort, View } from '../../../shared/catalogue.ts';
import { formatNumber } from '../../../shared/numbers.ts';
import type { Status } from '../../../shared/paper.ts';

/** Texts of the list pane. */
export const strings = {
  papers: 'Papers',
  sortBy: 'Sort by',
  sorts: {
    date: 'Date',
    title: 'Title',
    author: 'First author',
    added: 'Added',
  } satisfies Record<Sort['by'], string>,
  bestMatch: 'Best match',
  ascending: 'Sorted upwards: press to turn',
  descending: 'Sorted downwards: press to turn',
  statuses: {
    inbox: 'in the inbox',
    queued: 'queued',
    reading: 'reading',
    read: 'read',
    dropped: 'dropped',
  } satisfies Record<Status, string>,
  starred: 'starred',
  clearTag: (tag: string) => `Stop filtering by tag ${tag}`,
  selected: (count: number) => `${formatNumber(count)} selected`,
  shown: (count: number) => `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`,
  empty: {
    inbox: ['The inbox is empty', 'Import a saved page of papers, or look at All papers.'],
    queued: ['Nothing is queued', 'Press q on a paper to keep it for later.'],
    reading: ['You are not reading anything', 'Press r on a paper when you start on it.'],
    read: ['Nothing read yet', 'Press m on a paper when you are done with it.'],
    all: ['There are no papers yet', 'Import a saved page of papers to begin.'],
  } satisfies Record<View, [string, string]>,
  preparing: [
    'Search is being prepared',
    'What it finds appears here as soon as it is ready.',
  ] as const,
  corrected: 'Nothing is spelt like that: these come close.',
  nothingFound: ['No paper matches', 'Try fewer words, or another list.'] as const,
  nothingTagged: ['No paper has this tag here', 'Press t on a paper to tag it.'] as const,
};
