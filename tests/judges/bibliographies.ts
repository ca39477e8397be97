import { readFileSync } from 'node:fs';
import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { mintCitekey } from '../../shared/bibliography/citekey.ts';
import { type CitedPaper, entryOf } from '../../shared/bibliography/entry.ts';
import type { Flavour } from '../../shared/bibliography/latex.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { readStarterFeed } from '../../shared/feed/starter-feed.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { nastyPapers } from './nasty-corpus.ts';
import { nastyEntries } from './nasty-entries.ts';

export { nastyEntries };

export const FLAVOURS = ['utf8', 'latex'] as const satisfies readonly Flavour[];

function starterPapers(): CitedPaper[] {
  const file = new URL('../../data/starter-feed.json', import.meta.url);
  const { feed } = readStarterFeed(JSON.parse(readFileSync(file, 'utf8')));
  return (feed?.papers ?? []).map((draft) => ({ ...draft, authors: draft.authors ?? [] }));
}

function entriesOf(papers: readonly CitedPaper[]): Entry[] {
  const taken = new Set<string>();
  return papers.map((paper) => {
    const citekey = mintCitekey(paper, (folded) => taken.has(folded));
    taken.add(foldCitekey(citekey));
    return entryOf(paper, citekey);
  });
}

/** The papers of the bundled feed, as they are exported. */
export const starter: readonly Entry[] = entriesOf(starterPapers());

/** The nasty papers, as they are exported. */
export const nasty: readonly Entry[] = entriesOf(nastyPapers);

/** Those that the LaTeX flavour puts into ASCII, which pdflatex must print. */
const inAscii = (entries: readonly Entry[]) =>
  entries.filter((entry) => /^[\n -~]*$/.test(writeEverything([entry], 'bibtex', 'latex')));

/** The nasty papers that pdflatex must print. */
export const nastyInAscii: readonly Entry[] = inAscii(nasty);

/** The nasty entries that pdflatex must print. */
export const nastyEntriesInAscii: readonly Entry[] = inAscii(nastyEntries);

/** All corpora under their names, for tables of tests. */
export const CORPORA: readonly (readonly [name: string, entries: readonly Entry[]])[] = [
  ['the bundled feed', starter],
  ['the nasty papers', nasty],
  ['the nasty entries', nastyEntries],
];
