/** Texts of the export dialog. */
export const strings = {
  title: 'Export',
  close: 'Close',
  papers: 'Papers',
  scopes: {
    selection: (count: number) => `Selection (${count.toLocaleString('en')})`,
    view: (count: number) => `Current view (${count.toLocaleString('en')})`,
    all: (count: number) => `Everything (${count.toLocaleString('en')})`,
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
  return `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'}`;
}
