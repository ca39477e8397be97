import { fieldLatex } from './field-latex.ts';
import { KEPT_FIELD, KEPT_TYPE, keptValue } from './kept.ts';
import { type Entry, FIELDS, type FieldName, type RawEntry } from './model.ts';
import { entryTypeOf } from './parse/entry-type.ts';

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Where the model's name is not biblatex's. */
const BIBLATEX_NAMES: Partial<Record<FieldName, string>> = {
  journal: 'journaltitle',
  degree: 'type',
};

/** biblatex's name of a field (manual 3.18 §2.2.2). */
export function biblatexName(name: FieldName): string {
  return BIBLATEX_NAMES[name] ?? name;
}

/**
 * The entry as raw biblatex fields, from which `entryOfRaw` gives it back: every field as it was
 * spelt or as UTF-8, under biblatex's name, and the type as the model names it.
 */
export function rawOf({ type, fields, other, spelt }: Entry): RawEntry {
  const raw: RawEntry = { type, fields: { ...other } };
  for (const name of FIELD_NAMES) {
    if (fields[name] === undefined) continue;
    const latex = spelt?.[name] ?? fieldLatex(fields, name, 'utf8');
    if (latex !== null) raw.fields[biblatexName(name)] = latex;
  }
  if (entryTypeOf(type, raw.fields).type !== type) {
    if (raw.fields.entrysubtype === undefined) raw.fields.entrysubtype = type;
    else raw.fields[KEPT_FIELD] = keptValue([[KEPT_TYPE, type]]);
  }
  return raw;
}
