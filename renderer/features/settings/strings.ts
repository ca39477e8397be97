import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the settings dialog. */
export const strings = {
  title: 'Settings',
  close: 'Close',
  theme: 'Appearance',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  textSize: 'Reading text',
  textSizes: { 16: 'Small', 18: 'Normal', 20: 'Large', 22: 'Very large' },
  flavour: 'BibTeX characters',
  flavours: { utf8: 'UTF-8', latex: 'LaTeX commands (ASCII)' },
  fade: 'Papers that nobody touches leave the inbox',
  fades: { 7: 'After a week', 30: 'After 30 days', 90: 'After 90 days', 0: 'Never' },
  faded: (count: number) =>
    count === 0
      ? 'None has left it so far.'
      : `${formatNumber(count)} ${count === 1 ? 'paper has' : 'papers have'} left it, and can still be found by searching.`,
  prune: 'Delete them…',
  pruneSure: (count: number) =>
    `Delete ${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'} for good? Nothing that you wrote, tagged or marked is among them.`,
  pruneYes: 'Delete',
  pruneNo: 'Keep them',
  versionsReturn: 'A new version brings a paper back to the inbox',
  notify: 'Tell of new papers outside the window',
  notifies: { never: 'Never', bell: 'For saved searches with a bell', always: 'Always' },
  offline: 'Work offline: ask nobody for anything',
};
