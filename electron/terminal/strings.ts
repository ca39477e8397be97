import { FORMATS, STYLES } from '../../shared/bibliography/profile.ts';
import { formatNumber } from '../../shared/numbers.ts';

const list = (names: readonly string[]) => names.join(', ');

/** Why a file could not be read, and what to do, by the system's codes. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name, or run LaTeX on the document first.',
  ENOTDIR: 'there is no such folder. Check its name.',
  EISDIR: 'it is a folder. Name the file in it.',
  EACCES: 'you may not read it. Ask its owner, or name another.',
  EPERM: 'you may not read it. Ask its owner, or name another.',
};

/** What the terminal is told. */
export const strings = {
  help: `Lectern: a reading list for research papers.

Usage:
  lectern [--user-data-dir DIR]     open the window
  lectern [--] FILE…                open it and import bibliographies or library files
  lectern LINK                      lectern://add?text=…, lectern://search?q=…, lectern://paper?id=…
  lectern --add-paper               open it to add a paper
  lectern --refresh-feeds           open it and ask the feeds for news
  lectern export [options]          write a bibliography
  lectern export --help             all its options
`,
  exportHelp: `Writes a bibliography, without a window, also while Lectern is open.

Usage:
  lectern export [--query QUERY] [--aux FILE] [--format FORMAT] [--out FILE]

What:
  --query QUERY     papers that a search finds, such as 'tag:thesis year:2023..'; all if left out
  --aux FILE        only what a LaTeX document cites, by its .aux file

How:
  --format FORMAT   ${list(FORMATS)};
                    if left out, by the ending of the file, else bibtex
  --flavour NAME    utf8 or latex (characters of BibTeX and biblatex)
  --style NAME      ${list(STYLES)};
                    for references
  --url WHEN        always, needed (no DOI or eprint leads there) or never
  --abstract, --keywords, --notes, --file
                    write abstracts, tags as keywords, your notes, paths of files as well

Where:
  --out FILE        written whole or not at all, and only if it changes; standard output if left out
  --user-data-dir DIR
                    the profile to read
  --quiet           say nothing but errors

Exit codes:
  0  written        1  failed        2  wrong command line
  3  written, but some keys of the .aux file are not in the library
`,
  seeHelp: 'See "lectern export --help".',
  unknownOption: (word: string) => `There is no option ${word}.`,
  tooLong: 'The command line is too long.',
  needsValue: (name: string) => `--${name} needs a value.`,
  noValue: (name: string) => `--${name} takes no value.`,
  badValue: (name: string, value: string, allowed: readonly string[]) =>
    `--${name} cannot be "${value}". It can be ${list(allowed)}.`,
  auxUnreadable: (path: string, code: string) =>
    `${path} could not be read: ${UNREADABLE[code] ?? `the system said ${code}.`}`,
  auxEmpty: (path: string) => `${path} cites nothing. Run LaTeX on the document first.`,
  missing: (keys: readonly string[]) =>
    `Not in the library: ${list(keys.slice(0, 20))}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
  progress: (done: number, total: number) =>
    `Exporting: ${Math.floor((100 * done) / Math.max(1, total))} %`,
  done: (count: number, path: string | null, changed: boolean) =>
    `${formatNumber(count)} ${count === 1 ? 'entry' : 'entries'}${
      path === null ? '' : changed ? ` written to ${path}` : `: ${path} was up to date`
    }`,
  noPage: 'The window of Lectern has failed. Close it, then run this again.',
  closed: 'Lectern was closed before the export was done. Run it again.',
};
