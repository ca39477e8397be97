import * as v from 'valibot';
import { ENTRY_TYPES, type Entry, FIELDS, type FieldName, type Fields } from './model.ts';
import { FieldValueSchemas } from './remainder-values.ts';
import { sameValue } from './same-value.ts';

/** LaTeX between braces that balance, by names in lower case. */
const LatexSchema = v.record(
  v.pipe(v.string(), v.regex(/^[^\s{}()=,"'#%~\\]{1,200}$/)),
  v.pipe(v.string(), v.check(balances)),
);

const RemainderSchema = v.object({
  type: v.optional(v.picklist(ENTRY_TYPES)),
  citekey: v.optional(v.string()),
  /** What the entry has; null where it has nothing. */
  fields: v.optional(FieldValueSchemas, {}),
  other: v.optional(v.nullable(LatexSchema)),
  spelt: v.optional(LatexSchema),
});

/** What a format cannot say of an entry, for a place that other readers of the format pass over. */
export type Remainder = {
  type?: Entry['type'];
  citekey?: string;
  fields?: { [Name in FieldName]?: Fields[Name] | null };
  other?: Entry['other'] | null;
  spelt?: Entry['spelt'];
};

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Fields that formats have one place for: none of them is as it was once that place changed. */
const TOGETHER: readonly (readonly FieldName[])[] = [
  ['title', 'subtitle'],
  ['journal', 'booktitle', 'maintitle'],
  ['pages', 'pagetotal'],
  ['publisher', 'institution', 'organization', 'howpublished'],
  ['eprint', 'eprinttype', 'eprintclass'],
  ['note', 'addendum'],
  ['language', 'langid'],
];

/**
 * What is missing or different in `read`, which is the entry as it is read from a file of the
 * format; null when that is nothing, as with most entries.
 */
export function remainderOf(entry: Entry, read: Entry): Remainder | null {
  const remainder: Remainder = {};
  if (entry.type !== read.type) remainder.type = entry.type;
  if (entry.citekey !== read.citekey) remainder.citekey = entry.citekey;
  const fields: Record<string, unknown> = {};
  for (const name of FIELD_NAMES) {
    const isSpelt = entry.spelt?.[name] !== undefined;
    if (isSpelt || !sameValue(entry.fields[name], read.fields[name])) {
      fields[name] = entry.fields[name] ?? null;
    }
  }
  if (Object.keys(fields).length > 0) remainder.fields = fields;
  if (!sameValue(entry.other, read.other)) remainder.other = entry.other ?? null;
  if (entry.spelt) remainder.spelt = entry.spelt;
  return Object.keys(remainder).length > 0 ? remainder : null;
}

/**
 * The entry that was written: `read` with what a file holds as its remainder. Where the file was
 * changed since by someone who does not know of remainders, the change counts: a value of the
 * remainder is taken only if it reads, were it written, as the file reads now. `reread` does that.
 * A remainder that is none is passed over.
 */
export function restored(read: Entry, remainder: unknown, reread: (entry: Entry) => Entry): Entry {
  const parsed = v.safeParse(RemainderSchema, remainder);
  if (!parsed.success) return read;
  const { type, citekey, fields, other, spelt } = parsed.output;
  const whole: Entry = {
    type: type ?? read.type,
    citekey: citekey ?? read.citekey,
    fields: present({ ...read.fields, ...fields }),
    ...otherOf(other === undefined ? read.other : other),
  };
  const again = reread(whole);
  const taken = (name: FieldName) =>
    (TOGETHER.find((group) => group.includes(name)) ?? [name]).every((each) =>
      sameValue(again.fields[each], read.fields[each]),
    );
  const isKept = ([name]: [string, unknown]) => taken(name as FieldName);
  const kept = Object.fromEntries(Object.entries(fields).filter(isKept));
  const known = Object.entries(spelt ?? {}).filter(([name]) => Object.hasOwn(FIELDS, name));
  const spellings = Object.fromEntries(known.filter(isKept));
  return {
    type: again.type === read.type ? whole.type : read.type,
    citekey: again.citekey === read.citekey ? whole.citekey : read.citekey,
    fields: present({ ...read.fields, ...kept }),
    ...otherOf(sameValue(again.other, read.other) ? whole.other : read.other),
    ...(spelt && (Object.keys(spellings).length > 0 || known.length === 0) && { spelt: spellings }),
  };
}

/** Fields without those that are not there. */
function present(fields: { readonly [Name in FieldName]?: Fields[Name] | null }): Fields {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries);
}

function otherOf(other: Entry['other'] | null): { other?: NonNullable<Entry['other']> } {
  return other ? { other } : {};
}

/** Whether braces balance, as BibTeX counts them. */
function balances(latex: string): boolean {
  let depth = 0;
  for (const [brace] of latex.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
