import { bibtexWriter } from '../../../shared/bibliography/bibtex.ts';
import { draftOfEntry } from '../../../shared/bibliography/draft.ts';
import { type CitedPaper, entryOf } from '../../../shared/bibliography/entry.ts';
import { BibtexReader } from '../../../shared/bibliography/parse.ts';
import { DEFAULT_PROFILE } from '../../../shared/bibliography/profile.ts';

/** Reads a file piece by piece into papers, as an import does; gives how many. */
export function readPapers(pieces: Iterable<string>): number {
  const reader = new BibtexReader();
  let count = 0;
  const take = (entries: ReturnType<BibtexReader['push']>) => {
    for (const { entry } of entries) if (draftOfEntry(entry)) count += 1;
  };
  for (const piece of pieces) take(reader.push(piece));
  take(reader.end());
  return count;
}

/** Writes papers one by one, as an export does; gives the number of UTF-16 units. */
export function writePapers(papers: Iterable<CitedPaper>): number {
  const writer = bibtexWriter(DEFAULT_PROFILE);
  let length = 0;
  let count = 0;
  for (const paper of papers) {
    length += writer.entry(entryOf(paper, `bench${count}`)).length;
    count += 1;
  }
  return length;
}
