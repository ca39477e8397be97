import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the digest. */
export const strings = {
  title: 'What is new',
  close: 'Close',
  since: 'Since',
  periods: { visit: 'the last visit', day: 'yesterday', week: 'a week ago' },
  loading: 'Looking…',
  none: 'Nothing new has come in since then.',
  papers: (count: number) => `${formatNumber(count)} new ${count === 1 ? 'paper' : 'papers'}`,
  heading: (day: string) => `New papers, ${day}`,
  more: (count: number) => `The first ${formatNumber(count)} are shown.`,
  rule: (query: string) => `Rule: ${query}`,
  otherSource: 'Added here',
  markdown: 'Copy as Markdown',
  html: 'Copy as HTML',
  save: 'Save…',
  copied: 'Digest copied',
  written: (path: string) => `Written to ${path}`,
  fileName: (day: string) => `lectern-${day}.md`,
};
