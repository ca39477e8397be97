import data from '../../../data/entry-types.json' with { type: 'json' };
import { type EntryType, FIELDS, type FieldName } from '../model.ts';
import { biblatexName } from '../raw-of.ts';
import type { Check, Subject } from './finding.ts';

/**
 * What a type demands (`data/entry-types.json`, from biblatex manual 3.18 §2.1.1): of each list one
 * field at least.
 */
const MANDATORY: Readonly<Record<EntryType, readonly (readonly string[])[]>> = data.types;

/** One field that says as much as another does. */
const STANDS_FOR: Readonly<Partial<Record<FieldName, readonly FieldName[]>>> = {
  institution: ['publisher', 'organization'],
  booktitle: ['eventtitle', 'journal'],
};

/**
 * Fields without which the reference is not complete, by the type that is exported. A year in words
 * ("in press") that the entry came with is one.
 */
export const missing: Check = (subject) => {
  const { type } = subject.exported;
  return MANDATORY[type].flatMap((names) => {
    const [first = ''] = names;
    return names.some((name) => has(subject, name)) ? [] : [{ field: first, before: type }];
  });
};

function has({ exported: { fields, other = {} } }: Subject, name: string): boolean {
  if (!isField(name)) return true;
  if (name === 'date' && (other.year || other.date)) return true;
  return [name, ...(STANDS_FOR[name] ?? [])].some((each) => {
    const value = fields[each] ?? other[biblatexName(each)] ?? '';
    return value.length > 0;
  });
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}
