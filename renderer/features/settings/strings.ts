import type { CiteForm } from '../../../shared/bibliography/cite-form.ts';
import type { StyleId } from '../../../shared/bibliography/profile.ts';
import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the settings dialog. */
export const strings = {
  title: 'Settings',
  close: 'Close',
  appearance: 'Appearance',
  theme: 'Colours',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  contrast: 'Contrast',
  contrasts: { system: 'Like the system', more: 'More' },
  interfaceSize: 'Size of all text',
  interfaceSizes: (percent: number) =>
    percent === 100 ? 'Like the system' : `${percent} % of the system’s`,
  textSize: 'Reading text',
  textSizes: { 16: 'Small', 18: 'Normal', 20: 'Large', 22: 'Very large' },
  incoming: 'New papers',
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
  citing: 'Citing',
  citeForm: 'A citation, when it is copied or dragged into a text, is',
  citeForms: {
    latex: { label: '\\cite{key}', hint: 'for LaTeX' },
    pandoc: { label: '[@key]', hint: 'for pandoc and Quarto' },
    typst: { label: '#cite(<key>)', hint: 'for Typst' },
    'in-text': { label: '(Ward, 2025) or [1]', hint: 'in the style below' },
    reference: { label: 'The whole reference', hint: 'in the style below' },
    bibtex: { label: 'A BibTeX entry' },
  } satisfies Record<CiteForm, { label: string; hint?: string }>,
  citeStyle: 'Style of references',
  citeStyles: {
    apa: 'APA, 7th edition',
    ieee: 'IEEE',
    acm: 'ACM',
    'chicago-author-date': 'Chicago, 18th edition, author-date',
    nature: 'Nature',
    vancouver: 'Vancouver',
  } satisfies Record<StyleId, string>,
  madeBy: 'References are made in the styles of the',
  madeWith: 'project with',
  copyright: ', copyright © 2009–2019 Frank Bennett.',
  offline: 'Work offline: ask nobody for anything',
};
