import type { JsonObject } from '../../feed/json-value.ts';
import type { Author } from '../../paper.ts';
import type { Entry, Fields } from '../model.ts';
import { otherText } from '../other-text.ts';
import { plainTitle, wholeTitle } from '../plain-title.ts';
import { inWords, languageOf } from '../wordings.ts';
import { cslDateOf } from './date.ts';
import { CSL_DATES, CSL_NAMES, CSL_OTHERS, CSL_TEXTS, type CslItem, type CslName } from './item.ts';
import { richTitle } from './rich-text.ts';
import { containerField, cslTypeOf, numberVariable, publisherFields } from './types.ts';
import { unknownVariables } from './unknown.ts';

/**
 * The entry as an item of CSL-JSON 1.0.2. What CSL has no variable for (a file, the class of an
 * eprint) is not in it.
 */
export function cslItemOf({ type, citekey, fields, other }: Entry): CslItem {
  const item: CslItem = { id: citekey, type: cslTypeOf(type) };
  const title = richTitle(wholeTitle(fields));
  if (title !== '') item.title = title;
  for (const name of CSL_NAMES) {
    const people = fields[name];
    if (people) item[name] = people.map(cslNameOf);
  }
  for (const [name, date] of entriesOf(CSL_DATES)) {
    const value = fields[date];
    if (value !== undefined) item[name] = cslDateOf(value);
  }
  const container = containerOf(type, fields);
  if (container) item['container-title'] = container;
  for (const [name, text] of entriesOf(CSL_TEXTS)) {
    const value = text === 'language' ? languageOf(fields) : fields[text];
    if (value !== undefined) item[name] = inWords(text, value);
  }
  if (fields.number !== undefined) {
    item[numberVariable(type, fields.series !== undefined)] = fields.number;
  }
  const publisher = publisherFields(type).map((name) => fields[name]);
  const body = publisher.find((each) => each !== undefined);
  if (body !== undefined) item.publisher = body;
  if (type === 'preprint') Object.assign(item, archiveOf(fields, item));
  if (fields.keywords) item.keyword = fields.keywords.join(', ');
  const note = fields.note ?? fields.addendum;
  if (note !== undefined) item.note = note;
  if (other) addOthers(item, other);
  return item;
}

/** As `cslItemOf`, with the variables that the entry keeps from an item of CSL it was read from. */
export function cslVariablesOf(entry: Entry): JsonObject {
  const item: JsonObject = cslItemOf(entry);
  if (!entry.other) return item;
  const { type, ...unknown } = unknownVariables(entry);
  const dates = Object.keys(CSL_DATES).filter((name) => name in unknown);
  const said = Object.fromEntries(dates.map((name) => [name, unknown[name]]));
  return { ...unknown, ...item, ...said, ...(type !== undefined && { type }) };
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
  // The keys of the tables are known to the compiler, which forgets them.
  return Object.entries(record) as [Key, Value][];
}

function containerOf(type: Entry['type'], fields: Fields): string | undefined {
  const name = containerField(type);
  if (name === null) return undefined;
  const value = fields[name];
  return typeof value === 'string' || value === undefined ? value : plainTitle(value);
}

/** Styles print of a preprint who keeps it and under which number, as arXiv asks to be cited. */
function archiveOf({ eprint, eprinttype }: Fields, item: CslItem): Partial<CslItem> {
  if (eprint === undefined || eprinttype?.toLowerCase() !== 'arxiv') return {};
  return {
    ...(item.publisher === undefined && { publisher: 'arXiv' }),
    ...(item.number === undefined && { number: `arXiv:${eprint}` }),
  };
}

function addOthers(item: CslItem, other: Readonly<Record<string, string>>) {
  for (const [name, biblatex] of entriesOf(CSL_OTHERS)) {
    const latex = Object.hasOwn(other, biblatex) ? other[biblatex] : undefined;
    const text = latex === undefined ? '' : otherText(latex);
    if (text !== '') item[name] = text;
  }
}

/** A name as CSL has it; the words before a family name belong to it. */
export function cslNameOf(author: Author): CslName {
  if ('literal' in author) return { literal: author.literal };
  const { family, given, particle, suffix } = author;
  return {
    family,
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}
