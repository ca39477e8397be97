import { unpacked } from '../kept.ts';
import { type Entry, FIELDS, type FieldName, type RawEntry } from '../model.ts';
import { bibtexDate } from './dates.ts';
import { decodeField, type FieldsRead, speltOtherwise } from './decode.ts';
import { entryTypeOf, isEntryType, type ReadType, SERVER } from './entry-type.ts';
import { FIELD_OF, RANKS } from './field-names.ts';
import { latexToLine } from './latex-to-plain.ts';
import { balanced } from './split.ts';

/** The fields of BibTeX that make up a date. */
const DATE_PARTS: ReadonlySet<string> = new Set(['year', 'month', 'day']);

/** A preprint's fields that only say on which server it is. */
const SERVER_FIELDS: ReadonlySet<string> = new Set(['journal', 'journaltitle', 'volume']);

/**
 * The entry that raw fields of BibTeX or biblatex mean (btxdoc §3.2; biblatex manual 3.18 §2). What
 * can't be read as its field should be, and what the model has no name for, is kept in `other`:
 * nothing is left out but empty fields and a second name with the same value. Never throws.
 */
export function entryOfRaw(raw: RawEntry, citekey: string): Entry {
  const { raw: whole, type } = unpacked(raw);
  // What was kept says nothing of the type: the writer judged by what the file shows.
  const shown = entryTypeOf(raw.type, raw.fields);
  const isKept = type !== null && isEntryType(type);
  return new RawReader(whole.fields, isKept ? { type } : shown).read(citekey);
}

class RawReader {
  readonly #raw: RawEntry['fields'];
  readonly #type: ReadType;
  readonly #fields: FieldsRead = {};
  readonly #spelt: { [Name in FieldName]?: string } = {};
  readonly #other: Record<string, string> = {};
  /** The names that fields were taken from. */
  readonly #sources = new Map<FieldName, string>();

  constructor(raw: RawEntry['fields'], type: ReadType) {
    this.#raw = raw;
    this.#type = type;
  }

  read(citekey: string): Entry {
    const raw = this.#raw;
    const { type, degree, subtype } = this.#type;
    const names = Object.keys(raw).filter((name) => !DATE_PARTS.has(name));
    if (names.some((name) => RANKS.get(name))) names.sort(byRank);
    for (const name of names) {
      const latex = balanced(raw[name] ?? '');
      if (latex.trim() === '') continue;
      if (name === 'entrysubtype' && latex.trim().toLowerCase() === type) continue;
      // Every preprint is.
      if (type === 'preprint' && name === 'pubstate' && latex.trim() === 'prepublished') continue;
      if (type === 'preprint' && SERVER_FIELDS.has(name) && isServer(latex))
        this.#keep(name, latex);
      else this.#take(name, latex);
    }
    this.#date();
    if (type === 'preprint') this.#eprint();
    if (degree !== undefined) this.#fields.degree ??= degree;
    if (subtype !== undefined) this.#other.entrysubtype ??= subtype;
    return {
      type,
      citekey,
      fields: this.#fields,
      ...(hasAny(this.#other) && { other: this.#other }),
      ...(hasAny(this.#spelt) && { spelt: this.#spelt }),
    };
  }

  #take(name: string, latex: string): void {
    const field = FIELD_OF.get(name);
    const first = field && this.#sources.get(field);
    if (field && first !== undefined) this.#second(field, first, name, latex);
    else if (field && decodeField(this.#fields, field, latex)) this.#set(field, name, latex);
    else if (field === undefined || FIELDS[field] === 'date') this.#keep(name, latex);
  }

  #set(field: FieldName, name: string, latex: string): void {
    this.#sources.set(field, name);
    const spelt = speltOtherwise(field, this.#fields, latex);
    if (spelt !== undefined) this.#spelt[field] = spelt;
    if (name === 'arxivid' || name === 'arxiv') this.#fields.eprinttype ??= 'arXiv';
    if (field === 'eprinttype' && /^arxiv$/i.test(latex.trim())) this.#fields.eprinttype = 'arXiv';
  }

  /** A second name for a field that is there. */
  #second(field: FieldName, first: string, name: string, latex: string): void {
    const raw = this.#raw;
    if (raw[first]?.trim() === latex.trim()) return;
    // Where a conference was, and where its publisher is.
    if (field === 'location' && raw.venue === undefined) {
      const venue = this.#fields.location;
      if (decodeField(this.#fields, 'location', latex)) {
        this.#fields.venue = venue;
        delete this.#spelt.location;
        this.#set('location', name, latex);
        this.#set('venue', first, balanced(raw[first] ?? ''));
        return;
      }
    }
    this.#keep(name, latex);
  }

  #keep(name: string, latex: string): void {
    this.#other[name] = latex.trim();
  }

  /** BibTeX's year, month and day, unless biblatex's date is there. */
  #date(): void {
    const raw = this.#raw;
    if (raw.year === undefined && raw.month === undefined && raw.day === undefined) return;
    const line = (name: string) => latexToLine(raw[name] ?? '');
    const hasDate = this.#fields.date !== undefined || this.#other.date !== undefined;
    const found = hasDate ? null : bibtexDate(line('year'), line('month'), line('day'));
    if (found) this.#fields.date = found.date;
    for (const name of DATE_PARTS) {
      const latex = balanced(raw[name] ?? '');
      const isSaid = found?.used.includes(name) || (name === 'year' && this.#hasYear(latex));
      if (latex.trim() !== '' && !isSaid) this.#keep(name, latex);
    }
  }

  #hasYear(latex: string): boolean {
    return this.#fields.date?.startsWith(latex.trim()) ?? false;
  }

  /** "arXiv preprint arXiv:2502.13922" and DBLP's "abs/2502.13922" are the eprint, for want of one. */
  #eprint(): void {
    if (this.#fields.eprint !== undefined) return;
    const { journal = '', journaltitle = journal, volume = '' } = this.#other;
    const id = /arxiv:\s?([^\s,{}[\]]+)/i.exec(journaltitle) ?? /^abs\/(\S+)$/.exec(volume);
    if (id?.[1] === undefined) return;
    this.#fields.eprint = id[1];
    this.#fields.eprinttype ??= 'arXiv';
  }
}

function isServer(latex: string): boolean {
  return SERVER.test(latexToLine(latex)) || /^\s*abs\/\S+\s*$/.test(latex);
}

function byRank(a: string, b: string): number {
  return (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0);
}

function hasAny(record: object): boolean {
  for (const _ in record) return true;
  return false;
}
