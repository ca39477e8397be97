import { biblatexWriter } from './biblatex.ts';
import { bibtexWriter } from './bibtex.ts';
import { cslJsonWriter } from './csl/write.ts';
import { cslYamlWriter } from './csl/write-yaml.ts';
import { hayagrivaWriter } from './hayagriva/write.ts';
import { markdownWriter } from './markdown/write.ts';
import type { Format, Profile } from './profile.ts';
import { risWriter } from './ris/write.ts';
import type { BibliographyWriter } from './writer.ts';

/** Formats whose entries stand by themselves. */
const WRITERS: Record<Exclude<Format, 'references'>, (profile: Profile) => BibliographyWriter> = {
  bibtex: bibtexWriter,
  biblatex: biblatexWriter,
  ris: risWriter,
  'csl-json': cslJsonWriter,
  'csl-yaml': cslYamlWriter,
  hayagriva: hayagrivaWriter,
  markdown: markdownWriter,
};

/**
 * The writer of a profile's format; null for plain references, which depend on one another and are
 * made by a processor of citation styles.
 */
export function writerFor(profile: Profile): BibliographyWriter | null {
  return profile.format === 'references' ? null : WRITERS[profile.format](profile);
}
