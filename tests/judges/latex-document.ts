import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flavour } from '../../shared/bibliography/latex.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { run, temporaryFolder } from './tools.ts';

/** What came of a LaTeX run: every error, what BibTeX said, its entries, and the text of the PDF. */
export type Printed = { errors: string[]; complaints: string[]; entries: number; text: string };

const LATEX = ['-interaction=nonstopmode', '-halt-on-error', '-file-line-error', 'lectern.tex'];

/** Runs pdflatex on a document with this body, and reads what it printed. */
export function printBody(preamble: string, body: string): Printed {
  const folder = temporaryFolder();
  writeDocument(folder, preamble, body);
  const { stdout } = run('pdflatex', LATEX, folder);
  return { errors: errorsIn(stdout), complaints: [], entries: 0, text: pdfText(folder) };
}

/** Cites every entry in a document, with real BibTeX and a real style. */
export function printBibliography(
  entries: readonly Entry[],
  flavour: Flavour,
  style: string,
  preamble = '',
): Printed {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.bib'), writeEverything(entries, 'bibtex', flavour));
  const cited = entries.map((entry) => `\\nocite{${entry.citekey}}`).join('\n');
  const body = `${cited}\n\\bibliographystyle{${style}}\n\\bibliography{lectern}`;
  writeDocument(folder, `\\usepackage{url,amssymb}\n${preamble}`, body);
  const outputs = [run('pdflatex', LATEX, folder).stdout];
  const bibtex = run('bibtex', ['lectern'], folder).stdout;
  outputs.push(run('pdflatex', LATEX, folder).stdout, run('pdflatex', LATEX, folder).stdout);
  const bbl = readFileSync(join(folder, 'lectern.bbl'), 'utf8');
  return {
    errors: outputs.flatMap(errorsIn),
    complaints: bibtex.split('\n').filter((line) => /^Warning--|error|isn't/.test(line)),
    entries: bbl.match(/\\bibitem/g)?.length ?? 0,
    text: pdfText(folder),
  };
}

function writeDocument(folder: string, preamble: string, body: string): void {
  const source = [
    '\\documentclass{article}',
    // Encoding of fonts before the fonts themselves; a preamble of its own may add to it.
    '\\usepackage[T1]{fontenc}',
    preamble,
    '\\input{glyphtounicode}\\pdfgentounicode=1',
    // Page numbers would stand in the middle of titles.
    '\\pagestyle{empty}',
    '\\begin{document}',
    body,
    '\\end{document}',
    '',
  ].join('\n');
  writeFileSync(join(folder, 'lectern.tex'), source);
}

/** The errors that a log of TeX tells. */
export function errorsIn(log: string): string[] {
  return log.split('\n').filter((line) => /^!|^\S+:\d+: |Emergency stop|Fatal error/.test(line));
}

/** The text of the document that was printed. */
export function pdfText(folder: string): string {
  return run('pdftotext', ['-raw', '-enc', 'UTF-8', 'lectern.pdf', '-'], folder).stdout;
}
