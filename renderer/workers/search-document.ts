import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { formatName } from '../../shared/names.ts';
import type { SearchDocument } from '../../shared/search/document.ts';
import type { LibraryDatabase } from '../db/database.ts';
import type { LedgerPaper } from '../db/ledger-paper.ts';
import { readAll } from './ledger.ts';

/** Papers that are read from the ledger at a time. */
const CHUNK = 200;

/** All papers of the ledger that the catalogue knows, as documents. */
export async function* documents(
  db: LibraryDatabase,
  catalogue: Catalogue,
): AsyncGenerator<SearchDocument[]> {
  for await (const papers of readAll(db, CHUNK, true)) {
    const numbers = catalogue.findNumbers(papers.map(({ paper }) => paper.id));
    yield papers.flatMap((paper, index) => {
      const nr = numbers[index] ?? -1;
      return nr < 0 ? [] : searchDocument(nr, paper);
    });
  }
}

/** What is searched of a paper. */
export function searchDocument(nr: number, known: LedgerPaper): SearchDocument {
  const { paper, texts, tags, note, highlights, citekey, aliases } = known;
  const marked = highlights.flatMap(({ anchor, comment }) => [anchor.quote, comment]);
  return {
    nr,
    title: paper.title,
    authors: paper.authors.map(formatName),
    abstract: texts?.abstract ?? '',
    ...(texts?.summary && { summary: texts.summary }),
    // The topics that a source gives are as good as tags for finding a paper.
    tags: [...tags, ...paper.topics],
    notes: [note?.text ?? '', ...marked].filter((text) => text !== ''),
    ...(paper.venue && { venue: paper.venue }),
    categories: [paper.primaryCategory, ...paper.topics].filter((each) => each !== undefined),
    sources: paper.seenIn.map(({ source }) => source),
    ...(paper.arxivId && { arxivId: paper.arxivId }),
    ...(paper.doi && { doi: paper.doi }),
    ...(citekey && { citekey: citekey.citekey }),
    ...(aliases.length > 0 && { aliases: aliases.map((alias) => alias.citekey) }),
  };
}
