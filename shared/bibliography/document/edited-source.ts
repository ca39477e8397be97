import { fieldLatex } from '../field-latex.ts';
import { KEPT_FIELD } from '../kept.ts';
import { type Entry, FIELDS, type FieldName, type RawEntry } from '../model.ts';
import { entryOfRaw } from '../parse/entry-of-raw.ts';
import { FIELD_OF } from '../parse/field-names.ts';
import type { EntrySyntax, FieldSyntax } from '../parse/syntax.ts';
import { balances } from '../safe-latex.ts';
import { dateValues } from './date-values.ts';
import { isBiblatex, nameFor } from './dialect.ts';
import { FieldList } from './field-list.ts';

/** An entry of a document as it is written, and as it is meant. */
export type FoundEntry = {
  syntax: EntrySyntax;
  /** Its own fields. */
  raw: RawEntry;
  /** With those that it inherits. */
  whole: RawEntry;
};

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/**
 * The source of an entry with its changed fields in their places, the rest as it is; null where it
 * must be written anew: another type, nothing to begin with, fields kept back in others.
 */
export function editedSource(found: FoundEntry, entry: Entry): string | null {
  const { syntax, raw, whole } = found;
  const before = entryOfRaw(whole, syntax.citekey);
  const isWhole = syntax.block.closed && syntax.fields.length > 0 && syntax.citekey !== '';
  if (!isWhole || before.type !== entry.type || KEPT_FIELD in raw.fields) return null;
  const list = new FieldList(syntax);
  for (const name of FIELD_NAMES) {
    const spelt = entry.spelt?.[name] ?? before.spelt?.[name];
    const isSpelt = spelt === before.spelt?.[name];
    if (isSpelt && isSame(before.fields[name], entry.fields[name])) continue;
    const sources = syntax.fields.filter((field) => meansField(field, name));
    for (const [called, value] of valuesOf(name, entry, sources, syntax)) list.set(called, value);
  }
  const names = new Set([...Object.keys(before.other ?? {}), ...Object.keys(entry.other ?? {})]);
  for (const name of names) {
    const value = entry.other?.[name];
    if (value === before.other?.[name]) continue;
    list.set(name, value === undefined || !balances(value) ? null : `{${value}}`);
  }
  return list.source(entry.citekey);
}

/** Whether two entries say the same, whatever their spelling. */
export function isSameEntry(a: Entry, b: Entry): boolean {
  return (
    a.type === b.type &&
    a.citekey === b.citekey &&
    isSame(a.other ?? {}, b.other ?? {}) &&
    FIELD_NAMES.every((name) => isSame(a.fields[name], b.fields[name]))
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && left.every(([name, value]) => isSame(value, right.get(name)))
  );
}

function meansField({ name }: FieldSyntax, field: FieldName): boolean {
  if (field === 'date' && /^(?:year|month|day)$/.test(name)) return true;
  return FIELD_OF.get(name) === field;
}

/** What the fields that say something are to be: their names and values, null for none. */
function valuesOf(
  name: FieldName,
  entry: Entry,
  sources: readonly FieldSyntax[],
  syntax: EntrySyntax,
): [name: string, value: string | null][] {
  const gone = sources.map((field): [string, null] => [field.name, null]);
  if (entry.fields[name] === undefined) return gone;
  if (name === 'date')
    return [
      ...gone,
      ...dateValues(entry.fields.date ?? '', sources, isBiblatex(syntax.block.source)),
    ];
  const spelt = entry.spelt?.[name];
  const latex =
    spelt !== undefined && balances(spelt) ? spelt : fieldLatex(entry.fields, name, 'utf8');
  const called = sources[0]?.name ?? nameFor(name, syntax);
  return [...gone, [called, `{${latex ?? ''}}`]];
}
