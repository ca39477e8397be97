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
  },
  flavour: 'Characters',
  flavours: {
    utf8: 'UTF-8',
    latex: 'LaTeX commands (ASCII)',
  },
  flavourHints: {
    utf8: 'For biber, LuaLaTeX, pandoc and Typst.',
    latex: 'For BibTeX and older LaTeX.',
  },
  preview: 'Preview',
  making: 'Making the bibliography…',
  none: 'There are no papers to export.',
  copy: 'Copy',
  save: 'Save…',
  copied: (count: number) => `${entries(count)} copied`,
  saved: (count: number, path: string) => `${entries(count)} written to ${path}`,
  fileName: 'lectern.bib',
};

function entries(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'entry' : 'entries'}`;
}
