import { biblatexWriter } from '../../../shared/bibliography/biblatex.ts';
import { bibtexWriter } from '../../../shared/bibliography/bibtex.ts';
import type { Flavour } from '../../../shared/bibliography/latex.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE, type Profile } from '../../../shared/bibliography/profile.ts';
import { writeAll } from '../../../shared/bibliography/writer.ts';

/** A profile that leaves nothing out. */
export const EVERYTHING: Profile = {
  ...DEFAULT_PROFILE,
  abstract: true,
  keywords: true,
  notes: true,
  file: true,
  url: 'always',
};

/** A BibTeX file with what an export has if nothing else is chosen. */
export function writeBibtex(entries: readonly Entry[], { flavour }: { flavour: Flavour }): string {
  return writeAll(entries, bibtexWriter({ ...DEFAULT_PROFILE, flavour }));
}

/** A file of the format with everything that the entries have. */
export function writeEverything(
  entries: readonly Entry[],
  format: 'bibtex' | 'biblatex',
  flavour: Flavour,
): string {
  const writer = format === 'bibtex' ? bibtexWriter : biblatexWriter;
  return writeAll(entries, writer({ ...EVERYTHING, format, flavour }));
}
