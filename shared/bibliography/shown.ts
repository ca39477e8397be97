import { takes, type WrittenType } from './biblatex-model.ts';
import type { Entry, FieldName, Fields } from './model.ts';
import { withCountedCommas } from './name-list.ts';
import { isEdtf } from './parse/dates.ts';
import { isIsbn, isIssn } from './standard-number.ts';
import { degreeWords } from './wordings.ts';

/** What a file shows of an entry, where that is not the truth; the true fields are kept beside. */
export class Shown {
  readonly entry: Entry;
  /** Fields that the file shows otherwise or not at all. */
  readonly changed = new Set<FieldName>();
  #fields: Fields;

  constructor(entry: Entry) {
    this.entry = entry;
    this.#fields = entry.fields;
  }

  /** The fields that the file shows. */
  get fields(): Fields {
    return this.#fields;
  }

  /** Shows another value, or none. */
  change<Name extends FieldName>(name: Name, value: Fields[Name]): void {
    if (this.#fields[name] === value) return;
    this.imply(name, value);
    this.changed.add(name);
  }

  /** Shows another value, which a reader knows to be none: nothing is kept. */
  imply<Name extends FieldName>(name: Name, value: Fields[Name]): void {
    this.#fields = { ...this.#fields, [name]: value };
  }
}

/**
 * An entry as a file of BibTeX or biblatex can show it under a type: without the fields that biblatex's
 * data model refuses there, and with words for what would not be printed.
 */
export function shownAs(entry: Entry, written: WrittenType): Shown {
  const shown = new Shown(entry);
  const { fields } = entry;
  for (const name in fields) {
    const field = name as FieldName;
    if (isRefused(field, fields, written)) shown.change(field, undefined);
  }
  for (const name of ['author', 'editor', 'translator'] as const) {
    const people = shown.fields[name];
    if (people) shown.change(name, withCountedCommas(people));
  }
  if (fields.volume !== undefined && shown.fields.volume === undefined) noteVolume(shown, written);
  if (written === 'misc') shown.change('howpublished', fields.howpublished ?? placeOf(entry));
  if (fields.title === undefined) shown.change('title', [{ math: false, text: 'Untitled' }]);
  return shown;
}

function isRefused(name: FieldName, fields: Fields, written: WrittenType): boolean {
  const value = fields[name];
  if (value === undefined) return false;
  if (!takes(written, name)) return true;
  switch (name) {
    case 'volume':
      return !/^\d{1,9}$/.test(fields.volume ?? '');
    case 'isbn':
      return !isIsbn(fields.isbn ?? '');
    case 'issn':
      return !isIssn(fields.issn ?? '');
    case 'date':
    case 'eventdate':
    case 'origdate':
    case 'urldate':
      return !isEdtf(fields[name] ?? '');
    default:
      return false;
  }
}

/** biblatex takes digits only for a volume, and BibTeX no number without one. */
function noteVolume(shown: Shown, written: WrittenType): void {
  const { volume, number, note } = shown.entry.fields;
  const withNumber = number !== undefined && (written === 'article' || written === 'periodical');
  const words = withNumber ? `Volume ${volume}, number ${number}` : `Volume ${volume}`;
  if (withNumber) shown.change('number', undefined);
  shown.change('note', note === undefined ? words : `${words}. ${note}`);
}

/** Where a work is, in words, for an entry that can say it in no other way. */
function placeOf({ type, fields }: Entry): string | undefined {
  if (type === 'preprint') return undefined;
  const { journal, booktitle, institution, publisher, organization, degree } = fields;
  if (journal !== undefined) return journal;
  if (booktitle !== undefined) return booktitle.map(({ text }) => text).join('');
  if (type === 'thesis' || type === 'report') {
    const words = [degree && degreeWords(degree), institution].filter(Boolean);
    return words.join(', ') || undefined;
  }
  return publisher ?? organization ?? institution;
}
