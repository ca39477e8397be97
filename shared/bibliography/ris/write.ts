import type { Profile } from '../profile.ts';
import { profiled } from '../profiled.ts';
import type { BibliographyWriter } from '../writer.ts';
import { risLines } from './lines.ts';
import { risFieldsOf, risHeadOf } from './to-ris.ts';

/** RIS, UTF-8 with LF, an empty line between entries. */
export function risWriter(profile: Profile): BibliographyWriter {
  return {
    head: '',
    entry: (entry) => {
      const written = profiled(entry, profile);
      const fields = [risHeadOf(written), ...risFieldsOf(written)];
      return `${fields.map(risLines).join('')}ER  - \n`;
    },
    separator: '\n',
    tail: '',
  };
}
