import type { BibtexTrouble } from '../../../shared/bibliography/parse/syntax.ts';
import type { PageProblem, UnusedReason } from '../../../shared/feed/page-text/reading.ts';
import type { Refusal } from '../../../shared/library-file.ts';
import type { Failure } from '../../../shared/reply.ts';
import { failureOf } from '../../state/notice.ts';
import type { FileProblem } from './paper-reader.ts';
import type { Trouble } from './trouble.ts';

const HINT = 'Open the page in your browser, select all, copy, and paste it here.';

const PROBLEMS: Record<PageProblem, (name: string) => [message: string, hint: string]> = {
  empty: (name) => [`${name} is empty.`, HINT],
  binary: (name) => [
    `${name} is not text, but a program, picture or document.`,
    'Save the page as plain text (.txt), or copy and paste it.',
  ],
  html: (name) => [`${name} is the source of a web page, not its text.`, HINT],
  'too-long': (name) => [`${name} has more lines than a page can have.`, 'Import a part of it.'],
  'not-a-page': (name) => [
    `${name} does not look like a page of papers: titles, each followed by an abstract.`,
    HINT,
  ],
};

const REASONS: Record<UnusedReason, string> = {
  furniture: 'part of the page, not of a paper',
  'no-title': 'text without a title above it',
  duplicate: 'this title stands above already',
  'cut-off': 'cut off before it was whole',
  'too-long': 'too long for an abstract',
};

/** What a text that is no page means for the person who chose it. */
export function problemOf(problem: PageProblem, name: string): Failure {
  const [message, hint] = PROBLEMS[problem](name);
  return { code: `page-${problem}`, message, hint };
}

/** Why a line was not used, in words. */
export function unusedReason(reason: UnusedReason): string {
  return REASONS[reason];
}

const REFUSALS: Record<Refusal | 'no-papers', (name: string) => [message: string, hint: string]> = {
  'newer-version': (name) => [
    `${name} was written by a newer version of Lectern.`,
    'Install the newest version of Lectern and import it there.',
  ],
  'not-a-library': (name) => [
    `${name} is no library file: its first line does not say so.`,
    'Export the library again, or choose another file.',
  ],
  'no-papers': (name) => [`${name} holds no papers.`, 'Choose another file.'],
};

/** What a file that is not read at all means for the person who chose it. */
export function refusalOf(refusal: Refusal | 'no-papers', name: string): Failure {
  const [message, hint] = REFUSALS[refusal](name);
  return { code: `file-${refusal}`, message, hint };
}

const TROUBLES: Record<BibtexTrouble, string> = {
  unclosed: 'this entry is never closed',
  'too-long': 'this entry is too long, and was skipped',
  'no-field': 'this is no field, and was skipped',
  'no-entry': 'this is no entry, and was skipped',
  'open-value': 'this value is never closed, and was left out',
  'unknown-macro': 'this abbreviation is not defined',
  'no-title': 'this entry has no title, and was skipped',
  'duplicate-key': 'another entry of the file has this citekey',
  'no-parent': 'the entry that this one refers to is not in the file',
};

/** Where something is wrong with a file, and what, in words. */
export function fileProblem({ line, column, what }: FileProblem): string {
  const reason = what in TROUBLES ? TROUBLES[what as BibtexTrouble] : what;
  const place = column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`;
  return `${place}: ${reason}`;
}

/** What ended an import early, for the person who waits for it. What was stored before stays. */
export function troubleFailure(trouble: Trouble): Failure {
  if ('failure' in trouble) return trouble.failure;
  const { name, message } = trouble;
  const failure = failureOf(Object.assign(new Error(message), { name }));
  if (failure.code !== 'disk-full') return failure;
  return {
    code: 'disk-full',
    message: 'The disk is full.',
    hint: 'Free some space, then import the file again: what is stored already is passed over.',
  };
}
