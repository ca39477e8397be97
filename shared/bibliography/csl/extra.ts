import { field, type JsonObject, textField } from '../../feed/json-value.ts';
import { isNameVariable, KNOWN } from './variables.ts';

/** A line of Zotero's field "Extra" that holds a variable: `DOI: 10.5555/x`, `{:PMID: 12}`. */
const LINE = /^\s*(?:\{:)?([A-Za-z][\w -]{1,40}?)\s*:\s*(\S.*?)\}?\s*$/;

/** Longer lines are notes; it bounds the search for the end of a value. */
const MAX_LINE = 2000;

/** Names of variables as people write them. */
const SPOKEN: Readonly<Record<string, string>> = {
  'citation-key': 'citation-key',
  arxiv: 'arxiv',
  'original-date': 'original-date',
  place: 'publisher-place',
  url: 'URL',
};

/**
 * The item with the variables that stand in its note, line by line, as Zotero writes what it has no
 * field for (https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra). Lines
 * that say nothing new stay in the note. The same item comes back where there are none.
 */
export function withExtra(item: JsonObject): JsonObject {
  const note = textField(item, 'note');
  if (!note.includes(':')) return item;
  const found: Record<string, unknown> = {};
  const left = note.split(/\r?\n/).filter((line) => {
    const [, spoken = '', value = ''] = line.length > MAX_LINE ? [] : (LINE.exec(line) ?? []);
    const folded = spoken.toLowerCase().replaceAll(' ', '-');
    const name = Object.hasOwn(SPOKEN, folded) ? SPOKEN[folded] : KNOWN.get(folded);
    if (name === undefined) return true;
    const isSet = name !== 'type' && field(item, name) !== undefined;
    if (isSet) return true;
    const before = found[name];
    if (isNameVariable(name)) found[name] = [...(Array.isArray(before) ? before : []), value];
    else if (before === undefined) found[name] = value;
    else return true;
    return false;
  });
  return Object.keys(found).length === 0 ? item : { ...item, ...found, note: left.join('\n') };
}
