import type { ListedOn } from './dates.ts';

/** A paper found on a page. `line` counts from 1 and is that of the title. */
export type PagePaper = {
  title: string;
  /** Paragraphs are parted by an empty line. */
  abstract?: string;
  line: number;
  /** The text ends in the middle of this abstract. */
  cutOff?: true;
};

/** Why a line was not used. `no-title` is prose under no title; `too-long` no abstract can be. */
export type UnusedReason = 'furniture' | 'no-title' | 'duplicate' | 'cut-off' | 'too-long';

/** A line, or several that belong together, that gave nothing; `text` is its beginning. */
export type UnusedLine = { line: number; text: string; reason: UnusedReason };

/** Why a text is no page of papers. */
export type PageProblem = 'empty' | 'binary' | 'html' | 'too-long' | 'not-a-page';

/** What was found in the text of a page. Without `looksLikePage` nothing was, for `problem`. */
export type PageReading = {
  papers: PagePaper[];
  unused: UnusedLine[];
  listedOn?: ListedOn;
  looksLikePage: boolean;
  problem?: PageProblem;
};

/** The reading of a text that is no page of papers. */
export function noPage(problem: PageProblem): PageReading {
  return { papers: [], unused: [], looksLikePage: false, problem };
}
