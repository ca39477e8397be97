import { markedUpAbstract } from '../../feed/draft-fields.ts';
import { field, type JsonObject, listField, objectField } from '../../feed/json-value.ts';
import { parseArxivId } from '../../identifiers.ts';
import { cleanBlock, cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import type { Entry, EntryType, FieldName } from '../model.ts';
import { otherOfText } from '../other-text.ts';
import { titleSegments } from '../plain-text.ts';
import { asPreprint } from '../preprint.ts';
import { restored } from '../remainder.ts';
import { asKey } from '../wordings.ts';
import type { WritableFields } from '../writable-fields.ts';
import { readCslDate } from './date.ts';
import { withExtra } from './extra.ts';
import { CSL_DATES, CSL_NAMES, CSL_OTHERS, CSL_TEXTS } from './item.ts';
import { readCslNames } from './read-name.ts';
import { cslVariablesOf } from './to-csl.ts';
import {
  containerField,
  cslTypeOf,
  entryTypeOfCsl,
  isRegistryType,
  numberVariable,
  publisherFields,
} from './types.ts';
import { otherOfVariable } from './unknown.ts';
import { ALIASES } from './variables.ts';

/** Where only this app looks, within `custom`. */
export const CUSTOM = 'lectern';

/** Variables that say nothing of the work. */
const ADMINISTRATIVE = ['id', 'type', 'citation-key', 'citation-label', 'custom', 'note', 'arxiv'];

/**
 * An item of CSL-JSON as an entry: of any version, of Zotero with variables in its note, of this app
 * with what CSL cannot say in `custom`. Variables that the model has no field for are kept in
 * `other` as `csl-…`. Never throws.
 */
export function entryOfCsl(item: JsonObject): Entry {
  const read = plainEntryOfCsl(item);
  const remainder = field(objectField(item, 'custom'), CUSTOM);
  if (remainder === undefined) return read;
  return restored(read, remainder, (entry) => plainEntryOfCsl(cslVariablesOf(entry)));
}

/** As `entryOfCsl`, whatever stands in `custom` of this app. */
export function plainEntryOfCsl(item: JsonObject): Entry {
  return asPreprint(new ItemReader(withExtra(withoutAliases(item))).read());
}

function withoutAliases(item: JsonObject): JsonObject {
  const used = Object.keys(ALIASES).filter((alias) => field(item, alias) !== undefined);
  if (used.length === 0) return item;
  const renamed = used.map((alias) => [ALIASES[alias] ?? alias, item[alias]] as const);
  const others = Object.entries(item).filter(([name]) => !Object.hasOwn(ALIASES, name));
  return Object.fromEntries([...renamed, ...others]);
}

class ItemReader {
  readonly #item: JsonObject;
  readonly #used = new Set(ADMINISTRATIVE);
  readonly #fields: WritableFields = {};
  readonly #other: [string, string][] = [];

  constructor(item: JsonObject) {
    this.#item = item;
  }

  read(): Entry {
    const told = this.#text('type');
    const type = this.#type(told);
    if (told !== '' && told !== cslTypeOf(type) && !isRegistryType(told)) this.#keep('type', told);
    this.#titles(type);
    this.#names();
    this.#dates();
    this.#texts();
    if (type === 'preprint') this.#archive();
    this.#number(type);
    this.#publisher(type);
    this.#others();
    const other = Object.fromEntries(this.#other);
    return {
      type,
      citekey: this.#citekey(),
      fields: this.#fields,
      ...(this.#other.length > 0 && { other }),
    };
  }

  /** A variable as one line of text; '' where it is none. */
  #text(name: string): string {
    const value = field(this.#item, name);
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' ? cleanText(htmlToText(text)) : '';
  }

  /** Gives a field the value that a variable has, if any. */
  #take(name: string, set: (text: string) => void) {
    const text = this.#text(name);
    if (text === '' || this.#used.has(name)) return;
    this.#used.add(name);
    set(text);
  }

  #keep(name: string, value: unknown) {
    const [key, latex] = otherOfVariable(name, value);
    if (key !== undefined && latex !== undefined) this.#other.push([key, latex]);
  }

  /** An `article` is a preprint, but for those of the registries, which have a journal. */
  #type(told: string): EntryType {
    const type = entryTypeOfCsl(told);
    const isPublished = ['volume', 'issue', 'page'].some((name) => this.#text(name) !== '');
    return type === 'preprint' && isPublished && this.#text('container-title') !== ''
      ? 'article'
      : type;
  }

  #citekey(): string {
    const id = this.#text('citation-key') || this.#text('id');
    // Zotero's own addresses are no keys that anyone cites.
    return /^https?:\/\/zotero\.org\//.test(id) ? '' : id;
  }

  #titles(type: EntryType) {
    const title = field(this.#item, 'title');
    this.#used.add('title');
    if (typeof title === 'string' && this.#text('title') !== '') {
      this.#fields.title = titleSegments(title);
    }
    const container = containerField(type);
    this.#take('container-title', (text) => {
      if (container === 'booktitle' || container === 'maintitle') {
        this.#fields[container] = titleSegments(text);
      } else if (container !== null) {
        this.#fields[container] = text;
      } else if (!/^arxiv/i.test(text)) {
        this.#keep('container-title', text);
      }
    });
  }

  #names() {
    for (const name of CSL_NAMES) {
      const people = readCslNames(listField(this.#item, name));
      this.#used.add(name);
      if (people.length > 0) this.#fields[name] = people;
    }
  }

  #dates() {
    for (const [name, date] of Object.entries(CSL_DATES)) {
      const value = field(this.#item, name);
      if (value === undefined) continue;
      this.#used.add(name);
      const read = readCslDate(value);
      if (read.date !== null) this.#fields[date] = read.date;
      if (!read.exact) this.#keep(name, value);
    }
  }

  #texts() {
    for (const [name, text] of Object.entries(CSL_TEXTS)) {
      this.#take(name, (value) => {
        const raw = field(this.#item, name);
        this.#fields[text] = textOf(text, value, typeof raw === 'string' ? raw : value);
      });
    }
    this.#take('keyword', (value) => {
      const words = value.split(/[,;]/).map((word) => word.trim());
      const keywords = [...new Set(words.filter((word) => word !== ''))];
      if (keywords.length > 0) this.#fields.keywords = keywords;
    });
    const note = this.#text('note');
    if (note !== '') this.#fields.note = note;
  }

  /** Preprints have their number at arXiv as `number`, or only as address. */
  #archive() {
    const told = this.#text('arxiv') && `arXiv:${this.#text('arxiv')}`;
    const number = told || this.#text('number');
    const [, id, , category] = /^arxiv:\s*(\S+)( \[([\w.-]+)\])?$/i.exec(number) ?? [];
    const eprint = id ?? parseArxivId(this.#fields.url ?? '')?.id;
    if (eprint === undefined) return;
    if (id !== undefined && !told) this.#used.add('number');
    this.#fields.eprint = eprint;
    this.#fields.eprinttype = 'arXiv';
    if (category !== undefined) this.#fields.eprintclass = category;
    if (/^arxiv(?:\.org)?$/i.test(this.#text('publisher'))) this.#used.add('publisher');
    if (/^arxiv(?:\.org)?$/i.test(this.#text('archive'))) this.#used.add('archive');
  }

  #number(type: EntryType) {
    const first = numberVariable(type, this.#fields.series !== undefined);
    for (const name of [first, 'issue', 'number', 'collection-number']) {
      if (this.#fields.number !== undefined) return;
      this.#take(name, (text) => {
        this.#fields.number = text;
      });
    }
  }

  #publisher(type: EntryType) {
    const [name = 'publisher'] = publisherFields(type);
    this.#take('publisher', (text) => {
      this.#fields[name] = text;
    });
  }

  #others() {
    for (const [name, biblatex] of Object.entries(CSL_OTHERS)) {
      this.#take(name, (text) => this.#other.push([biblatex, otherOfText(text)]));
    }
    for (const [name, value] of Object.entries(this.#item)) {
      if (!this.#used.has(name)) this.#keep(name, value);
    }
    const custom = objectField(this.#item, 'custom') ?? {};
    const others = Object.entries(custom).filter(([name]) => name !== CUSTOM);
    if (others.length > 0) this.#keep('custom', Object.fromEntries(others));
  }
}

/** The value of a field: `plain` is the text as one line, `raw` as it stands in the item. */
function textOf(name: FieldName, plain: string, raw: string): string {
  switch (name) {
    case 'abstract':
    case 'annotation':
      return (/[<&]/.test(raw) ? markedUpAbstract(raw) : cleanBlock(raw)) || plain;
    case 'pages':
      return plain.replace(/\s*[-–—‒]+\s*/g, '-');
    case 'doi':
      return plain.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
    default:
      return asKey(name, plain);
  }
}
