import type { EntryType } from '../model.ts';
import { otherOfText } from '../other-text.ts';
import { SERVER } from '../parse/entry-type.ts';
import { titleSegments } from '../plain-text.ts';
import type { WritableFields } from '../writable-fields.ts';
import type { RisTags } from './tags-of.ts';

/**
 * What a work stands in. Every program has tags of its own for it: the full name of a journal is
 * `JF` or `T2`, else `JO`; the title of a book `BT`, `C3` (with the conference as `T2`) or `T2`.
 */
export function takeContainer(
  tags: RisTags,
  fields: WritableFields,
  other: [string, string][],
  type: EntryType,
): void {
  switch (type) {
    case 'article':
    case 'periodical':
      takeJournal(tags, fields, other);
      break;
    case 'inproceedings': {
      const book = tags.line('BT') ?? tags.line('C3');
      if (book !== undefined) setText(fields, 'eventtitle', tags.line('T2'));
      setTitle(fields, 'booktitle', book ?? firstOf(tags, ['T2', 'JF', 'JO', 'JA']));
      break;
    }
    case 'inbook':
    case 'incollection':
      setTitle(fields, 'booktitle', firstOf(tags, ['BT', 'T2', 'JF', 'JO', 'JA']));
      break;
    case 'book':
    case 'collection':
    case 'proceedings':
    case 'manual':
      setTitle(fields, 'maintitle', tags.line('BT'));
      // EndNote and Zotero have the series of a book there.
      setText(fields, 'series', firstOf(tags, ['T3', 'T2']));
      break;
  }
  if (fields.series === undefined) setText(fields, 'series', tags.line('T3'));
}

function takeJournal(tags: RisTags, fields: WritableFields, other: [string, string][]) {
  const full = firstOf(tags, ['JF', 'T2']);
  const name = full ?? firstOf(tags, ['JO', 'JA', 'J2', 'J1', 'BT']);
  const short = firstOf(tags, ['J2', 'JA', 'J1', 'JO']);
  setText(fields, 'journal', name);
  if (short !== undefined && short !== name && !SERVER.test(short)) {
    other.push(['shortjournal', otherOfText(short)]);
  }
}

function firstOf(tags: RisTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.line(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function setText(fields: WritableFields, name: 'journal' | 'series' | 'eventtitle', text?: string) {
  if (text !== undefined) fields[name] = text;
}

function setTitle(fields: WritableFields, name: 'booktitle' | 'maintitle', text?: string) {
  if (text !== undefined) fields[name] = titleSegments(text);
}
