import type { PageProblem, UnusedReason } from '../../../shared/feed/page-text/reading.ts';
import type { Failure } from '../../../shared/reply.ts';

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
