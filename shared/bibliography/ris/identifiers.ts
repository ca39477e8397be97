import { parseDoi } from '../../identifiers.ts';
import type { EntryType } from '../model.ts';
import type { WritableFields } from '../writable-fields.ts';
import type { RisTags } from './tags-of.ts';

const ISSN = /^\d{4}-?\d{3}[\dXx]$/;

/** A list of numbers is no longer; it bounds the search for closing brackets. */
const MAX_SERIALS = 500;

/** DOI, address, ISBN, ISSN and eprint. */
export function takeIdentifiers(tags: RisTags, fields: WritableFields, type: EntryType): void {
  const doi = tags.line('DO') ?? tags.line('DI') ?? doiIn(tags);
  if (doi !== undefined) {
    fields.doi = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  }
  const url = tags.line('UR') ?? tags.line('L2') ?? tags.line('LK');
  if (url !== undefined) fields.url = url;
  takeSerials(tags, fields, type);
  const accession = /^([\w.-]+):(\S+?)(?: \[([^\]]+)\])?$/.exec(tags.peek('AN') ?? '');
  if (accession?.[2] !== undefined) {
    tags.take('AN');
    fields.eprinttype = accession[1];
    fields.eprint = accession[2];
    if (accession[3] !== undefined) fields.eprintclass = accession[3];
  }
}

/** Older files have the DOI in a tag for anything. */
function doiIn(tags: RisTags): string | undefined {
  for (const tag of ['M3', 'N1', 'L3']) {
    const text = tags.peek(tag) ?? '';
    if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(text) && parseDoi(text) !== null) {
      return tags.line(tag);
    }
  }
  return undefined;
}

/** `SN` is an ISBN or an ISSN, of some programs both in one, with words that tell them apart. */
function takeSerials(tags: RisTags, fields: WritableFields, type: EntryType) {
  for (let text = tags.line('SN'); text !== undefined; text = tags.line('SN')) {
    const numbers = text
      .slice(0, MAX_SERIALS)
      .split(/[;,]|\s\(.*?\)\s*|\s{2,}/)
      .map((part) => part.trim());
    const known = numbers.filter((part) => /^[\dXx-]{8,17}$/.test(part));
    for (const number of known.length > 0 ? known : [text]) {
      const isIssn = ISSN.test(number) || (known.length === 0 && type === 'article');
      const name = isIssn ? 'issn' : 'isbn';
      fields[name] ??= number;
    }
  }
}
