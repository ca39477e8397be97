import { cleanText } from '../../text.ts';
import { FIELDS, type FieldName, type Fields } from '../model.ts';
import { entryOfRaw } from '../parse/entry-of-raw.ts';
import { titleSegments } from '../plain-text.ts';
import { entryEdit } from './edit.ts';
import type { DraftEdit, Subject } from './finding.ts';

/** Fields that are written in one line. */
const WRITABLE: ReadonlySet<string> = new Set(
  Object.entries(FIELDS).flatMap(([name, kind]) =>
    kind === 'names' || kind === 'list' || kind === 'text' ? [] : name,
  ),
);

/** Whether a field of a paper's entry can be written by hand, where it has an entry. */
export function isWritable({ entry }: Subject, field: string): field is FieldName {
  return entry !== null && WRITABLE.has(field);
}

/**
 * The edit that writes a field of the entry by hand; null for a text that the field cannot have,
 * such as a date that is none, and where there is no such field.
 */
export function writtenField(subject: Subject, field: string, text: string): DraftEdit | null {
  if (!isWritable(subject, field)) return null;
  const typed = cleanText(text);
  if (typed === '') return null;
  const value: Fields = { [field]: FIELDS[field] === 'title' ? titleSegments(typed) : typed };
  const edit = entryEdit(subject, value);
  const isRead = edit.entry && entryOfRaw(edit.entry, '').fields[field] !== undefined;
  return isRead ? edit : null;
}
