import { bibtexWriter } from '../../../shared/bibliography/bibtex.ts';
import type { Flavour } from '../../../shared/bibliography/latex.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE } from '../../../shared/bibliography/profile.ts';
import { writeAll } from '../../../shared/bibliography/writer.ts';

/** A BibTeX file with what an export has if nothing else is chosen. */
export function writeBibtex(entries: readonly Entry[], { flavour }: { flavour: Flavour }): string {
  return writeAll(entries, bibtexWriter({ ...DEFAULT_PROFILE, flavour }));
}
