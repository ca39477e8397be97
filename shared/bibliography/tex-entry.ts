import { takes, type WrittenType } from './biblatex-model.ts';
import { KEPT_FIELD, KEPT_TYPE, keptValue, type RawField } from './kept.ts';
import type { Flavour } from './latex.ts';
import type { Entry, EntryType, FieldName } from './model.ts';
import { entryTypeOf } from './parse/entry-type.ts';
import { FIELD_OF } from './parse/field-names.ts';
import { biblatexName } from './raw-of.ts';
import type { Shown } from './shown.ts';
import { otherSpelling, spelling } from './spelling.ts';

/** How a field is called in a file, and its value with its delimiters. */
export type Line = readonly [name: string, value: string];

/** What BibTeX and biblatex write differently. */
export type Dialect = {
  /** The model's fields and their names in the file, in the order of the file. */
  readonly names: readonly (readonly [FieldName, string])[];
  /** The best type that has all it demands. */
  readonly choose: (entry: Entry) => WrittenType;
  /** The entry as the dialect shows it under that type. */
  readonly show: (entry: Entry, written: WrittenType) => Shown;
  /** What stands after the `@`. */
  readonly typeName: (written: WrittenType, entry: Entry) => string;
  /** The name of a field that depends on the type. */
  readonly fieldName?: (name: FieldName, written: WrittenType) => string | null;
  /** The spelling of a field where it is not that of both. */
  readonly spell?: (entry: Entry, name: FieldName, latex: string) => string;
  /** Lines for a date that are not one field of that name, and what must be kept with them. */
  readonly date?: (date: string) => { lines: readonly Line[]; kept: readonly RawField[] };
  /** A `key` for styles, where an entry without one of its own needs it. */
  readonly key?: (shown: Entry, typeName: string) => string | null;
};

/**
 * What can be the name of a field, as BibTeX reads one, and neither a command nor another entry.
 * Names come from files of others: one such as `@preamble{"…"}` would be obeyed.
 */
const FIELD_NAME = /^[^\s"#%'(),={}\\@~^$&|<>]+$/;

/** Fields that lead to other entries, which are told anyway and may not be in the file. */
const LINKS = new Set(['crossref', 'xdata', 'xref']);

/** One entry of a file of BibTeX or biblatex, with its line end. */
export function texEntry(entry: Entry, dialect: Dialect, flavour: Flavour): string {
  const written = dialect.choose(entry);
  const shown = dialect.show(entry, written);
  const lines: Line[] = [];
  const kept: RawField[] = [];
  const visible = shown.fields === entry.fields ? entry : unspelt(shown);
  for (const [name, called] of dialect.names) {
    if (visible.fields[name] === undefined) continue;
    if (name === 'date' && dialect.date) {
      const parts = dialect.date(visible.fields[name]);
      lines.push(...parts.lines);
      kept.push(...parts.kept);
    } else {
      const fieldName = dialect.fieldName?.(name, written) ?? called;
      const latex = spelling(visible, name, flavour) ?? '';
      lines.push([fieldName, `{${dialect.spell?.(visible, name, latex) ?? latex}}`]);
    }
  }
  if (shown.changed.size > 0) {
    for (const [name] of dialect.names) {
      if (shown.changed.has(name)) {
        kept.push([biblatexName(name), spelling(entry, name, flavour) ?? '']);
      }
    }
  }
  if (entry.other) addOthers(entry, written, lines, kept);
  const typeName = dialect.typeName(written, entry);
  const key = entry.other?.key === undefined ? dialect.key?.(visible, typeName) : null;
  if (key) {
    lines.push(['key', `{${key}}`]);
    kept.push(['key', '']);
  }
  if (readsAs(typeName, lines) !== entry.type) {
    if (entry.other?.entrysubtype !== undefined) kept.push([KEPT_TYPE, entry.type]);
    else lines.push(['entrysubtype', `{${entry.type}}`]);
  }
  if (entry.fields.degree === undefined && degreeIn(typeName)) kept.push([KEPT_TYPE, entry.type]);
  if (kept.length > 0) lines.push([KEPT_FIELD, `{${keptValue(kept)}}`]);
  return block(typeName, entry.citekey, lines);
}

function block(typeName: string, citekey: string, lines: readonly Line[]): string {
  const body = lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
  return `@${typeName}{${citekey},\n${body}\n}\n`;
}

/** The entry that is shown: a field that was changed is not spelt as it was. */
function unspelt({ entry, fields, changed }: Shown): Entry {
  if (!entry.spelt) return { ...entry, fields };
  const spelt = Object.entries(entry.spelt).filter(([name]) => !changed.has(name as FieldName));
  return { ...entry, fields, spelt: Object.fromEntries(spelt) };
}

/** Types whose entries may turn out to be preprints. */
const LOOSE = new Set(['article', 'misc', 'online', 'unpublished']);

/** What a reader takes the entry for. */
function readsAs(typeName: string, lines: readonly Line[]): EntryType {
  if (!LOOSE.has(typeName)) return entryTypeOf(typeName, {}).type;
  const raw: Record<string, string> = {};
  for (const [name, value] of lines) {
    if (name !== '__proto__') raw[name.toLowerCase()] = value.slice(1, -1);
  }
  return entryTypeOf(typeName, raw).type;
}

/** Whether a type of BibTeX says what a thesis or report is. */
function degreeIn(typeName: string): boolean {
  return typeName === 'phdthesis' || typeName === 'mastersthesis' || typeName === 'techreport';
}

const DATE_PARTS = ['year', 'month', 'day'];

/**
 * The fields without a name of the model, sorted; where their name is taken they are kept back, and
 * with them the field that has it, for a reader puts what was kept in the place of what is shown.
 */
function addOthers(
  { fields, other = {} }: Entry,
  written: WrittenType,
  lines: Line[],
  kept: RawField[],
): void {
  const used = new Map(lines.map(([name, value]) => [name.toLowerCase(), value]));
  if (DATE_PARTS.some((name) => used.has(name) && other[name] !== undefined)) {
    kept.push(['date', fields.date ?? ''], ...DATE_PARTS.map((name) => [name, ''] as const));
  }
  for (const name of Object.keys(other).sort()) {
    if (!FIELD_NAME.test(name)) continue;
    const latex = otherSpelling(other[name] ?? '');
    const value = used.get(name);
    if (value === undefined && isWelcome(name, written)) {
      lines.push([name, `{${latex}}`]);
      continue;
    }
    const field = FIELD_OF.get(name);
    if (value !== undefined && field) kept.push([biblatexName(field), value.slice(1, -1)]);
    kept.push([name, latex]);
  }
}

/** Whether a name is free for other fields: not ours, no link, and no field refused by the type. */
function isWelcome(name: string, written: WrittenType): boolean {
  const field = FIELD_OF.get(name);
  if (field !== undefined && !takes(written, field)) return false;
  return name !== KEPT_FIELD && !LINKS.has(name);
}
