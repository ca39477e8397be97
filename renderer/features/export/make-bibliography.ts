import { bibtexWriter } from '../../../shared/bibliography/bibtex.ts';
import { entryOf } from '../../../shared/bibliography/entry.ts';
import { DEFAULT_PROFILE } from '../../../shared/bibliography/profile.ts';
import { writeAll } from '../../../shared/bibliography/writer.ts';
import type { Settings } from '../../../shared/settings.ts';
import { citekeysFor } from '../../db/citekeys.ts';
import { library } from '../../db/library.ts';
import { idsOf } from '../../state/selection.ts';

/** The bibliography of some papers as the text of a BibTeX file, and its number of entries. */
export async function makeBibliography(
  numbers: Uint32Array,
  flavour: Settings['bibtexFlavour'],
): Promise<{ text: string; count: number }> {
  const rows = await library().db.papers.bulkGet(await idsOf(numbers));
  const papers = rows.filter((paper) => paper !== undefined);
  const keys = await citekeysFor(papers);
  const entries = papers.map((paper) => entryOf(paper, keys.get(paper.id) ?? paper.id));
  const writer = bibtexWriter({ ...DEFAULT_PROFILE, flavour });
  return { text: writeAll(entries, writer), count: entries.length };
}
