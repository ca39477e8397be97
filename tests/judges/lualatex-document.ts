import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flavour } from '../../shared/bibliography/latex.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { errorsIn, pdfText } from './latex-document.ts';
import { run, temporaryFolder } from './tools.ts';

/** What came of a run: errors, what biber said, and the text of the PDF, entry by entry. */
export type PrintedByBiber = { errors: string[]; complaints: string[]; texts: Map<string, string> };

const LATEX = ['-interaction=nonstopmode', '-halt-on-error', '-file-line-error', 'lectern.tex'];

/** Fonts of Debian that have all scripts of the corpus between them. */
const FONTS = `\\usepackage{fontspec}
\\directlua{luaotfload.add_fallback("others", {"DroidSansFallbackFull:mode=harf;"})}
\\setmainfont{DejaVuSans.ttf}[RawFeature={mode=harf;fallback=others}]`;

/** Cites every entry on a page of its own, with biblatex and biber under LuaLaTeX. */
export function printByBiber(
  entries: readonly Entry[],
  flavour: Flavour,
  preamble = '',
): PrintedByBiber {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.bib'), writeEverything(entries, 'biblatex', flavour));
  const pages = entries.map(
    ({ citekey }) => `\\noindent PAGE ${citekey} :\\par\\noindent\\fullcite{${citekey}}\\newpage`,
  );
  const source = [
    '\\documentclass{article}',
    '\\usepackage{amssymb}',
    FONTS,
    preamble,
    '\\usepackage[backend=biber,style=numeric,maxbibnames=999,maxcitenames=999]{biblatex}',
    '\\addbibresource{lectern.bib}',
    // Lines are not to be broken within words, nor pages be numbered.
    '\\pagestyle{empty}\\hyphenpenalty=10000\\exhyphenpenalty=10000\\sloppy',
    '\\begin{document}',
    ...pages,
    '\\end{document}',
    '',
  ].join('\n');
  writeFileSync(join(folder, 'lectern.tex'), source);
  const first = run('lualatex', ['-draftmode', ...LATEX], folder).stdout;
  const biber = run('biber', ['lectern'], folder).stdout;
  // The words of a language are loaded by the run after the one that saw it.
  if (preamble.includes('autolang')) run('lualatex', ['-draftmode', ...LATEX], folder);
  const second = run('lualatex', LATEX, folder).stdout;
  return {
    errors: [...errorsIn(first), ...errorsIn(second)],
    complaints: biber.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line)),
    texts: pagesOf(pdfText(folder)),
  };
}

function pagesOf(text: string): Map<string, string> {
  const found = text.matchAll(/PAGE (\S+) :(.*?)(?=PAGE \S+ :|$)/gs);
  return new Map([...found].map(([, key = '', page = '']) => [key, page]));
}
