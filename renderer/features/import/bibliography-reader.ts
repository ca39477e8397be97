import { CslReader } from '../../../shared/bibliography/csl/read.ts';
import type { BibliographyKind } from '../../../shared/bibliography/kind.ts';
import { NbibReader } from '../../../shared/bibliography/nbib/read.ts';
import { BibtexReader } from '../../../shared/bibliography/parse.ts';
import type { BibliographyReader } from '../../../shared/bibliography/read.ts';
import { RisReader } from '../../../shared/bibliography/ris/read.ts';

const READERS: Record<BibliographyKind, new () => BibliographyReader> = {
  bibtex: BibtexReader,
  ris: RisReader,
  nbib: NbibReader,
  'csl-json': CslReader,
};

/** A reader for a bibliography of a kind. */
export function bibliographyReader(kind: BibliographyKind): BibliographyReader {
  return new READERS[kind]();
}
