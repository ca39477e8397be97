import { bibtexWriter } from './bibtex.ts';
import { cslJsonWriter } from './csl/write.ts';
import type { Profile } from './profile.ts';
import { risWriter } from './ris/write.ts';
import type { BibliographyWriter } from './writer.ts';

/**
 * The writer of a profile's format; null for plain references, which depend on one another and are
 * made by a processor of citation styles.
 */
export function writerFor(profile: Profile): BibliographyWriter | null {
  switch (profile.format) {
    case 'bibtex':
      return bibtexWriter(profile);
    case 'ris':
      return risWriter(profile);
    case 'csl-json':
      return cslJsonWriter(profile);
    default:
      return null;
  }
}
