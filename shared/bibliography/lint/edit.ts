import type { PaperDraft } from '../../paper.ts';
import { factsOfEntry } from '../draft.ts';
import type { Entry, FieldName, Fields } from '../model.ts';
import { biblatexName, rawOf } from '../raw-of.ts';
import type { DraftEdit, Subject } from './finding.ts';

/** The fields in which BibTeX and biblatex have a date. */
const DATE_NAMES = ['date', 'year', 'month', 'day'];

type Told = Omit<PaperDraft, 'entry'>;

/**
 * The edit that gives fields of a paper's entry other values; undefined takes a field away. The
 * facts that say what the entry said follow it. Nothing for a paper without entry.
 */
export function entryEdit({ paper, abstract, entry, told }: Subject, fields: Fields): DraftEdit {
  if (!entry) return {};
  const changed = withFields(entry, fields);
  const now: Partial<Told> = factsOfEntry(changed) ?? {};
  const known: Partial<Told> = { ...paper, ...(abstract && { abstract }) };
  const follow = (Object.keys({ ...told, ...now }) as (keyof Told)[]).filter(
    (name) => isSame(known[name], told?.[name]) && !isSame(now[name], told?.[name]),
  );
  // A paper always has a title.
  const facts = follow.filter((name) => name !== 'title' || now.title !== undefined);
  return {
    ...Object.fromEntries(facts.map((name) => [name, now[name] ?? null])),
    entry: rawOf(changed),
  };
}

/**
 * The entry with other values. A field that says something else is not spelt as it was, and what
 * could not be read in its place is gone.
 */
function withFields(entry: Entry, fields: Fields): Entry {
  const spelt = { ...entry.spelt };
  const other = { ...entry.other };
  for (const name of Object.keys(fields) as FieldName[]) {
    delete spelt[name];
    for (const own of name === 'date' ? DATE_NAMES : [name, biblatexName(name)]) delete other[own];
  }
  return { ...entry, fields: { ...entry.fields, ...fields }, other, spelt };
}

/** Whether two facts say the same; nothing and an empty list do. */
export function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null));
  return a === b || plain(a) === plain(b);
}
