import type { Format, Profile, StyleId } from '../../../shared/bibliography/profile.ts';
import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the export dialog. */
export const strings = {
  title: 'Export',
  close: 'Close',
  papers: 'Papers',
  scopes: {
    selection: (count: number) => `Selection (${formatNumber(count)})`,
    view: (count: number) => `Current view (${formatNumber(count)})`,
    all: (count: number) => `Everything (${formatNumber(count)})`,
    tag: () => 'A tag',
    search: () => 'A saved search',
  },
  whichTag: 'Which tag',
  whichSearch: 'Which saved search',
  format: 'Format',
  formats: {
    bibtex: 'BibTeX',
    biblatex: 'BibLaTeX',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    'csl-yaml': 'CSL-YAML (pandoc)',
    hayagriva: 'Hayagriva (Typst)',
    markdown: 'Markdown list',
    references: 'Formatted references',
  } satisfies Record<Format, string>,
  flavour: 'Characters',
  flavours: {
    utf8: 'UTF-8',
    latex: 'LaTeX commands (ASCII)',
  },
  flavourHints: {
    utf8: 'For biber, LuaLaTeX, pandoc and Typst.',
    latex: 'For BibTeX and older LaTeX.',
  },
  style: 'Style',
  styles: {
    apa: 'APA',
    ieee: 'IEEE',
    acm: 'ACM',
    'chicago-author-date': 'Chicago (author–date)',
    nature: 'Nature',
    vancouver: 'Vancouver',
  } satisfies Record<StyleId, string>,
  content: 'What to write',
  contents: {
    abstract: 'Abstracts',
    keywords: 'Tags as keywords',
    notes: 'Your notes',
    file: 'Paths of files',
  },
  url: 'Web addresses',
  urls: {
    needed: 'Where no DOI or arXiv id leads there',
    always: 'Always',
    never: 'Never',
  } satisfies Record<Profile['url'], string>,
  omit: 'Fields to leave out',
  omitHint: 'By their names, such as “publisher, note”.',
  unknownFields: (names: string) => `There is no field called ${names}.`,
  keep: 'Keep this file up to date',
  keepHint: 'Lectern writes it anew after every change.',
  preview: 'Preview',
  previewOf: (shown: number, count: number) =>
    shown < count ? `The first ${formatNumber(shown)} of ${entries(count)}.` : `${entries(count)}.`,
  making: 'Making the bibliography…',
  none: 'There are no papers to export.',
  copy: 'Copy',
  save: 'Save…',
  stop: 'Stop',
  writing: (count: number) => `Writing ${entries(count)}`,
  copied: (count: number) => `${entries(count)} copied`,
  saved: (count: number, path: string) => `${entries(count)} written to ${path}`,
  same: (count: number, path: string) => `${path} has these ${entries(count)} already`,
  following: (path: string) => `${path} is kept up to date from now on`,
  fileName: {
    bibtex: 'lectern.bib',
    biblatex: 'lectern.bib',
    ris: 'lectern.ris',
    'csl-json': 'lectern.json',
    'csl-yaml': 'lectern.yaml',
    hayagriva: 'lectern.yml',
    markdown: 'lectern.md',
    references: 'lectern.txt',
  } satisfies Record<Format, string>,
};

function entries(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'entry' : 'entries'}`;
}
