import type { Severity } from '../../../shared/bibliography/lint/finding.ts';
import { formatNumber } from '../../../shared/numbers.ts';
import type { Scope } from './scope.ts';

const papers = (count: number) => `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;

/** Texts of the view of what is wrong with a bibliography. */
export const strings = {
  title: 'Bibliography health',
  close: 'Close',
  scope: 'Look at',
  scopes: {
    selection: (count: number) => `the selection (${papers(count)})`,
    view: (count: number) => `the list on show (${papers(count)})`,
    all: () => 'all papers',
  } satisfies Record<Scope, (count: number) => string>,
  checking: 'Checking papers',
  howFar: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,
  stop: 'Stop',
  healthy: 'Nothing to mend',
  healthyHint: (count: number) => `${papers(count)} checked, and no fault found.`,
  nonePapers: 'There is no paper to check.',
  found: (kinds: number, checked: number) =>
    `${papers(checked)} checked, ${formatNumber(kinds)} ${kinds === 1 ? 'kind' : 'kinds'} of faults found.`,
  stoppedAt: (checked: number, total: number) =>
    `Stopped after ${strings.howFar(checked, total)} papers.`,
  severities: { error: 'Error', warning: 'Warning', note: 'Note' } satisfies Record<
    Severity,
    string
  >,
  count: papers,
  ignoredCount: (count: number) => `${formatNumber(count)} ignored`,
  showIgnored: (rule: string, count: number) => `Show ${formatNumber(count)} ignored: ${rule}`,
  hideIgnored: (rule: string) => `Hide what is ignored: ${rule}`,
  mend: 'Mend',
  mendField: (field: string) => `Mend ${field}`,
  merge: 'Merge',
  mergeOf: (title: string) => `Merge: ${title}`,
  edit: 'Edit…',
  editOf: (title: string) => `Edit: ${title}`,
  ignore: 'Ignore',
  ignoreOf: (title: string) => `Ignore: ${title}`,
  heed: 'Heed again',
  heedOf: (title: string) => `Heed again: ${title}`,
  mendAll: (count: number) => (count === 1 ? 'Mend 1' : `Mend all ${formatNumber(count)}`),
  mergeAll: (count: number) => `Merge all ${formatNumber(count)}`,
  more: (count: number) => `Show ${formatNumber(count)} more`,
  reading: 'Reading…',
  sameAs: (title: string) => `The same as “${title}”`,
  lacks: (field: string) => `It has no ${field}.`,
  removed: '(taken away)',
  before: 'now',
  after: 'mended',
  mended: (what: string) => `Mended: ${what}`,
  mending: 'Mending',
  merged: 'Papers merged',
  merging: 'Merging papers',
  ignored: 'Ignored from now on',
  heeded: 'Heeded again',
  undo: 'Undo',
  written: (field: string) => `Written: ${field}`,
  notWritten: (field: string) => `That is the same as before, or no ${field}.`,
  write: 'Set',
  writeOf: (field: string, title: string) => `Set ${field}: ${title}`,
  valueOf: (field: string, title: string) => `New ${field}: ${title}`,
  gone: 'This was changed meanwhile.',
};

/** Names of fields that people would not guess from the field's own name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  arxivId: 'arXiv id',
  booktitle: 'title of the book or proceedings',
  citekey: 'citekey',
  date: 'date',
  degree: 'type',
  doi: 'DOI',
  eventdate: 'date of the event',
  isbn: 'ISBN',
  issn: 'ISSN',
  journalRef: 'journal reference',
  maintitle: 'main title',
  origdate: 'original date',
  organisation: 'organisation',
  published: 'date',
  url: 'address',
  urldate: 'day of access',
};

/** A field as people call it. */
export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field;
}
