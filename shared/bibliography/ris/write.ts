import type { Profile } from '../profile.ts';
import { profiled } from '../profiled.ts';
import { remainderOf } from '../remainder.ts';
import type { BibliographyWriter } from '../writer.ts';
import { plainEntryOfRis } from './from-ris.ts';
import { risLines } from './lines.ts';
import { remainderField } from './remainder-field.ts';
import { risFieldsOf } from './to-ris.ts';

/**
 * RIS (the tags of 2001 with those of EndNote and Zotero), UTF-8 with LF, an empty line between
 * entries. What RIS has no tag for stands in a field `U5`, if there is any.
 */
export function risWriter(profile: Profile): BibliographyWriter {
  return {
    head: '',
    entry: (entry) => {
      const written = profiled(entry, profile);
      const fields = risFieldsOf(written);
      const remainder = remainderOf(written, plainEntryOfRis(fields));
      if (remainder !== null) fields.push(remainderField(remainder));
      return `${fields.map(risLines).join('')}ER  - \n`;
    },
    separator: '\n',
    tail: '',
  };
}
