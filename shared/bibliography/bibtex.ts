import { firstFit } from './biblatex.ts';
import type { Needs, WrittenType } from './biblatex-model.ts';
import { labelKey, namesForBibtex } from './label-letters.ts';
import { type Entry, type EntryType, FIELDS, type FieldName } from './model.ts';
import { EXTENDED_NAME } from './name-list.ts';
import { splitOutside } from './parse/split.ts';
import type { Profile } from './profile.ts';
import { profiled } from './profiled.ts';
import { type Shown, shownAs } from './shown.ts';
import { type Dialect, type Line, texEntry } from './tex-entry.ts';
import { ordinal } from './venue-table.ts';
import { degreeWords } from './wordings.ts';
import type { BibliographyWriter } from './writer.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Where BibTeX's name of a field is not the model's (btxdoc §3.2). */
export const BIBTEX_NAMES: Partial<Record<FieldName, string>> = {
  location: 'address',
  degree: 'type',
  eprinttype: 'archivePrefix',
  eprintclass: 'primaryClass',
  annotation: 'annote',
};

const ORDER = `title subtitle author editor translator booktitle maintitle journal volume number pages
  series edition chapter pagetotal publisher institution organization location degree howpublished
  eventtitle eventdate venue date origdate pubstate version language langid isbn issn eprint eprinttype
  eprintclass doi url urldate note addendum keywords abstract annotation file ids`;

/** What BibTeX's types demand; the styles say so of less, but print an entry without it badly. */
const DEMANDS: Partial<Record<WrittenType, Needs>> = {
  article: [['author'], ['journal']],
  book: [['author', 'editor']],
  booklet: [['author', 'editor']],
  incollection: [['author'], ['booktitle']],
  inproceedings: [['author'], ['booktitle']],
  manual: [],
  proceedings: [],
  report: [['author'], ['institution']],
  thesis: [['author'], ['institution']],
  unpublished: [['author']],
};

/** The types of BibTeX that are nearest, for those that it does not have. */
const NEXT: Partial<Record<EntryType, readonly WrittenType[]>> = {
  collection: ['book'],
  // BibTeX's own `inbook` is a part without a title.
  inbook: ['incollection'],
  proceedings: ['proceedings', 'book'],
  preprint: [],
};

const names = ORDER.split(/\s+/) as FieldName[];

const BIBTEX: Dialect = {
  names: names.map((name) => [name, BIBTEX_NAMES[name] ?? name]),
  choose: ({ type, fields }) => {
    const types = NEXT[type] ?? (type === 'preprint' ? [] : [type]);
    return firstFit(fields, types, DEMANDS);
  },
  show,
  typeName,
  fieldName: (name, written) => (name === 'institution' && written === 'thesis' ? 'school' : null),
  spell: (_, name, latex) => (FIELDS[name] === 'names' ? namesForBibtex(latex) : latex),
  date: dateLines,
  key: ({ citekey, fields }, typeName) => labelKey(citekey, fields, typeName),
};

/**
 * A BibTeX file (btxdoc): LF, fields in one fixed order. It is for the styles of BibTeX, and yet
 * biber finds nothing in it against biblatex's data model, but that BibTeX's books and collections
 * may have an editor instead of an author, or none.
 */
export function bibtexWriter(profile: Profile): BibliographyWriter {
  const { flavour } = profile;
  const entry = (entry: Entry) => texEntry(profiled(entry, profile), BIBTEX, flavour);
  return { head: '', entry, separator: '\n', tail: '' };
}

function show(entry: Entry, written: WrittenType): Shown {
  const shown = shownAs(entry, written);
  for (const name of ['author', 'editor', 'translator'] as const) {
    const people = entry.fields[name];
    const names = splitOutside(entry.spelt?.[name] ?? '', ' and ');
    // BibTeX has no extended names: a copy is not spelt as it was.
    if (people && names.some((each) => EXTENDED_NAME.test(each))) shown.change(name, [...people]);
  }
  const { title, subtitle, degree } = entry.fields;
  const { edition } = shown.fields;
  if (title && subtitle) {
    shown.change('title', [...title, { math: false, text: ': ' }, ...subtitle]);
    shown.change('subtitle', undefined);
  }
  if (edition && /^[1-9]\d?$/.test(edition)) shown.change('edition', ordinal(Number(edition)));
  if (degree && (written === 'thesis' || written === 'report')) {
    if (NAMED[written].has(degree)) shown.imply('degree', undefined);
    else shown.change('degree', degreeWords(degree));
  }
  return shown;
}

/** Degrees that BibTeX's types name. */
const NAMED = { thesis: new Set(['phdthesis', 'mathesis']), report: new Set(['techreport']) };

function typeName(written: WrittenType, { fields: { degree = '' } }: Entry): string {
  if (written === 'report') return 'techreport';
  if (written !== 'thesis') return written;
  return /^mathesis$|master|\bm\.? ?sc\b/i.test(degree) ? 'mastersthesis' : 'phdthesis';
}

/**
 * BibTeX has year and month, and biblatex knows a day beside them; what else a date says is kept. A
 * month is a macro, which styles translate and shorten: no braces.
 */
function dateLines(date: string): ReturnType<NonNullable<Dialect['date']>> {
  const [, year, month, day] = /(?<![\d-])(\d{4})(?!X)(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? [];
  if (year === undefined) return { lines: [['date', `{${date}}`]], kept: [] };
  const lines: Line[] = [['year', `{${year}}`]];
  const macro = MONTHS[Number(month) - 1];
  if (macro) lines.push(['month', macro]);
  if (macro && day) lines.push(['day', `{${Number(day)}}`]);
  const isAll = date === [year, macro && month, macro && day].filter(Boolean).join('-');
  if (isAll) return { lines, kept: [] };
  return { lines, kept: [['date', date], ...lines.map(([name]) => [name, ''] as const)] };
}
