import { formatNumber } from '../../../shared/numbers.ts';
import type { Status } from '../../../shared/paper.ts';

/** Texts of printouts, and of printing. */
export const strings = {
  abstract: 'Abstract',
  summary: 'Summary',
  note: 'Note',
  noteFailed: 'This note cannot be typeset. It follows as it was written.',
  highlights: 'Highlights',
  lost: 'This passage is not in the current text.',
  facts: 'Facts',
  identifiers: { arxiv: 'arXiv', doi: 'DOI', citekey: 'Citekey', url: 'Web page' },
  code: 'Code',
  project: 'Project',
  topics: 'Topics',
  comment: 'Comment',
  tags: 'Tags',
  status: 'Status',
  rating: 'Rating',
  stars: (stars: number) => `${stars} of 5`,
  starred: 'starred',
  withdrawn: 'This paper was withdrawn by its authors.',
  version: (version: number) => `v${version}`,
  statuses: {
    inbox: 'Inbox',
    queued: 'Queued',
    reading: 'Reading',
    read: 'Read',
    dropped: 'Dropped',
  } satisfies Record<Status, string>,
  several: (count: number) => `${formatNumber(count)} papers from Lectern`,
  fileOfSeveral: (count: number) => `lectern-${count}-papers.pdf`,
  untitled: 'paper',
  gone: {
    code: 'nothing-to-print',
    message: 'These papers are not in the library any more.',
    hint: 'Select others; then print them.',
  },
  nothing: 'Select a paper first: then it can be printed.',
  tooMany: (count: number, most: number) => ({
    code: 'too-many',
    message: `At most ${formatNumber(most)} papers are printed at once, and ${formatNumber(count)} are selected.`,
    hint: 'Select fewer of them.',
  }),
  notStored: {
    code: 'not-stored',
    message: 'What you typed last is not stored yet, and would be missing.',
    hint: 'Free some space on the disk, type on, then print again.',
  },
  preparing: 'Preparing pages',
  sent: (title: string) => `Sent to the printer: ${title}`,
  saved: (path: string) => `Saved to ${path}`,
};
