import { NEEDS, type Needs, takes, type WrittenType } from './biblatex-model.ts';
import { type Entry, type EntryType, FIELDS, type FieldName, type Fields } from './model.ts';
import { namesForBiber } from './name-list.ts';
import type { Profile } from './profile.ts';
import { profiled } from './profiled.ts';
import { biblatexName } from './raw-of.ts';
import { type Shown, shownAs } from './shown.ts';
import { type Dialect, texEntry } from './tex-entry.ts';
import type { BibliographyWriter } from './writer.ts';

/** Types to fall back on, the nearest first, before `misc`. */
const NEXT: Partial<Record<EntryType, readonly WrittenType[]>> = {
  preprint: ['online'],
  book: ['book', 'collection'],
  collection: ['collection', 'book'],
  incollection: ['incollection', 'inbook'],
  proceedings: ['proceedings', 'book'],
};

/** Fields whose values biblatex or babel looks up by name (manual 3.18 §2.2.1, "key", "identifier"). */
const KEYS = ['language', 'langid', 'pubstate', 'degree'] as const satisfies readonly FieldName[];

/** What can be looked up; a macro or a brace there is an error of LaTeX. */
const KEY = /^[\p{L}\p{M}\p{N} .,:;'()/-]+$/u;

const BIBLATEX: Dialect = {
  names: (Object.keys(FIELDS) as FieldName[]).map((name) => [name, biblatexName(name)]),
  choose: ({ type, fields }) => {
    const types = NEXT[type] ?? (type === 'preprint' ? [] : [type]);
    return firstFit(fields, types, NEEDS);
  },
  show,
  typeName: (written) => written,
  spell,
};

/**
 * A biblatex file (manual 3.18 §2) for biber: LF, fields in one fixed order. Nothing in it is
 * against biblatex's data model; what has no place there is kept in a field that nobody prints.
 */
export function biblatexWriter(profile: Profile): BibliographyWriter {
  const { flavour } = profile;
  const entry = (entry: Entry) => texEntry(profiled(entry, profile), BIBLATEX, flavour);
  return { head: '', entry, separator: '\n', tail: '' };
}

/**
 * The first of these types that has all it demands, and that takes the authors if there are any;
 * otherwise a `misc`.
 */
export function firstFit(
  fields: Fields,
  types: readonly WrittenType[],
  demands: Partial<Record<WrittenType, Needs>>,
): WrittenType {
  const fit = types.find((type) => {
    if (fields.author !== undefined && !takes(type, 'author')) return false;
    return demands[type]?.every((names) => names.some((name) => fields[name] !== undefined));
  });
  return fit ?? 'misc';
}

function show(entry: Entry, written: WrittenType): Shown {
  const shown = shownAs(entry, written);
  for (const name of KEYS) {
    const value = shown.fields[name];
    if (value !== undefined && !KEY.test(value)) shown.change(name, undefined);
  }
  const { degree, pubstate } = shown.fields;
  if (entry.type === 'preprint' && !pubstate) shown.imply('pubstate', 'prepublished');
  if (degree === undefined) {
    if (written === 'thesis') shown.change('degree', 'Thesis');
    if (written === 'report') shown.change('degree', 'techreport');
  }
  return shown;
}

function spell({ fields }: Entry, name: FieldName, latex: string): string {
  const key = KEYS.find((each) => each === name);
  if (key !== undefined) return fields[key] ?? latex;
  return FIELDS[name] === 'names' ? namesForBiber(latex) : latex;
}
