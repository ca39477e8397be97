import { writeBibtex } from '../../../shared/bibliography/bibtex.ts';
import { entryOf } from '../../../shared/bibliography/entry.ts';
import type { Settings } from '../../../shared/settings.ts';
import { citekeysFor } from '../../db/citekeys.ts';
import { library } from '../../db/library.ts';

/** The bibliography of some papers as the text of a BibTeX file, and its number of entries. */
export async function makeBibliography(
  ids: readonly string[],
  flavour: Settings['bibtexFlavour'],
): Promise<{ text: string; count: number }> {
  const rows = await library().db.papers.bulkGet([...ids]);
  const papers = rows.filter((paper) => paper !== undefined);
  const keys = await citekeysFor(papers);
  const entries = papers.map((paper) => entryOf(paper, keys.get(paper.id) ?? paper.id));
  return { text: writeBibtex(entries, { flavour }), count: entries.length };
}
