import { cleanBlock, cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import type { Entry, EntryType, FieldName } from '../model.ts';
import { otherOfText } from '../other-text.ts';
import { titleSegments } from '../plain-text.ts';
import { asPreprint } from '../preprint.ts';
import { restored } from '../remainder.ts';
import { asKey } from '../wordings.ts';
import type { WritableFields } from '../writable-fields.ts';
import { takeContainer } from './containers.ts';
import { takeIdentifiers } from './identifiers.ts';
import type { RisField } from './lines.ts';
import { readRisDate } from './read-date.ts';
import { readRisName } from './read-name.ts';
import { parsedRemainder } from './remainder-field.ts';
import { RIS_OTHERS } from './tags.ts';
import { RisTags } from './tags-of.ts';
import { risFieldsOf } from './to-ris.ts';
import { entryTypeOfRis, risTypeOf } from './types.ts';

/**
 * An entry of RIS as the model has it: RIS of 2001 and 2012, and what Zotero, EndNote, Mendeley and
 * publishers make of it. Tags that the model has no field for are kept in `other` as `ris-…`. What
 * this app found no tag for is in a field `U5`. Never throws.
 */
export function entryOfRis(fields: readonly RisField[]): Entry {
  const remainder = parsedRemainder(fields);
  const read = plainEntryOfRis(fields.filter((field) => field !== remainder?.field));
  if (!remainder) return read;
  return restored(read, remainder.value, (entry) => plainEntryOfRis(risFieldsOf(entry)));
}

/** As `entryOfRis`, without what this app keeps apart. */
export function plainEntryOfRis(all: readonly RisField[]): Entry {
  const tags = new RisTags(all);
  const told = tags.take('TY') ?? '';
  const fields: WritableFields = {};
  const type = typeOf(told, tags);
  const other: [string, string][] = [];
  takeTitle(tags, fields, type);
  takeNames(tags, fields, type);
  takeContainer(tags, fields, other, type);
  takeDates(tags, fields, other);
  takePages(tags, fields, type);
  takeIdentifiers(tags, fields, type);
  takeTexts(tags, fields, type);
  const citekey = tags.peek('ID') ?? '';
  if (isCitekey(citekey)) tags.take('ID');
  for (const [name, tag] of RIS_OTHERS) {
    const value = other.some(([taken]) => taken === name) ? undefined : tags.line(tag);
    if (value) other.push([name, otherOfText(value)]);
  }
  const isPreprint = type === 'unpublished' && fields.eprint !== undefined;
  if (told !== '' && !isPreprint && risTypeOf(type) !== told.toUpperCase()) {
    other.push(['ris-ty', otherOfText(told.toUpperCase())]);
  }
  other.push(...unknown(tags));
  return asPreprint({
    type: isPreprint ? 'preprint' : type,
    citekey: isCitekey(citekey) ? citekey : '',
    fields,
    ...(other.length > 0 && { other: Object.fromEntries(other) }),
  });
}

/** Zotero and others know no type `misc`; with a journal's numbers it is an article. */
function typeOf(told: string, tags: RisTags): EntryType {
  const type = entryTypeOfRis(told);
  const isArticle = tags.has('JO', 'JF', 'T2') && tags.has('VL', 'IS');
  return told.toUpperCase() === 'GEN' && isArticle ? 'article' : type;
}

/** Numbers are those of a database; keys have no blanks. */
function isCitekey(id: string): boolean {
  return /^[^\s{},%#~\\]+$/.test(id) && !/^\d+$/.test(id);
}

function takeTitle(tags: RisTags, fields: WritableFields, type: EntryType) {
  const isBook = /^(?:book|collection|proceedings|booklet)$/.test(type);
  const title = tags.take('TI') ?? tags.take('T1') ?? tags.take('CT');
  const text = title ?? (isBook ? tags.take('BT') : undefined);
  if (text !== undefined && cleanText(htmlToText(text)) !== '') fields.title = titleSegments(text);
}

function takeNames(tags: RisTags, fields: WritableFields, type: EntryType) {
  const people = (...names: string[]) =>
    names.flatMap((name) => tags.takeAll(name)).flatMap((name) => readRisName(name) ?? []);
  const author = people('AU', 'A1');
  const editor = people('ED');
  // Second authors are the editors of the book or issue; of a book, the third.
  if (editor.length === 0) editor.push(...people(tags.has('A2') ? 'A2' : 'A3'));
  const translator = people('A4');
  // EndNote has the editors of an edited book as its authors.
  if (type === 'collection' && editor.length === 0) editor.push(...author.splice(0));
  if (author.length > 0) fields.author = author;
  if (editor.length > 0) fields.editor = editor;
  if (translator.length > 0) fields.translator = translator;
}

function takeDates(tags: RisTags, fields: WritableFields, other: [string, string][]) {
  const year = tags.line('PY') ?? tags.line('Y1');
  const day = tags.line('DA');
  const [first, second] = [year, day].map((text) => readRisDate(text ?? ''));
  const better = second?.date?.startsWith(first?.date ?? '') ? second.date : first?.date;
  if (better) fields.date = better;
  const isKept = day !== undefined && (better !== second?.date || !second?.exact);
  if (isKept) other.push(['ris-da', otherOfText(day)]);
  if (year !== undefined && !first?.exact) other.push(['ris-py', otherOfText(year)]);
  const access = tags.line('Y2');
  const accessed = access === undefined ? null : readRisDate(access);
  if (accessed?.date) fields.urldate = accessed.date;
  if (access !== undefined && !accessed?.exact) other.push(['ris-y2', otherOfText(access)]);
}

function takePages(tags: RisTags, fields: WritableFields, type: EntryType) {
  const [first, last] = [tags.line('SP'), tags.line('EP')].map((text) =>
    text?.replace(/\s*[-–—‒]+\s*/g, '-'),
  );
  const isWhole = /^(?:book|collection|thesis|report|booklet|manual)$/.test(type);
  if (first !== undefined && last === undefined && isWhole && /^\d+$/.test(first)) {
    fields.pagetotal = first;
    return;
  }
  const pages = !first || first.includes('-') || first === last || !last ? (first ?? last) : null;
  const range = pages === null ? `${first}-${last}` : pages;
  if (range) fields.pages = last?.includes('-') ? last : range;
}

function takeTexts(tags: RisTags, fields: WritableFields, type: EntryType) {
  const set = (name: FieldName, value: string | undefined) => {
    if (value) Object.assign(fields, { [name]: asKey(name, value) });
  };
  set('volume', tags.line('VL'));
  set('number', tags.line('IS') ?? tags.line('CP'));
  if (fields.number === undefined && /^(?:article|report|patent)$/.test(type)) {
    set('number', tags.line('M1'));
  }
  set(type === 'software' ? 'version' : 'edition', tags.line('ET'));
  if (/^(?:in)?(?:book|collection)$/.test(type)) set('chapter', tags.line('SE'));
  if (type === 'thesis' || type === 'report') set('degree', tags.line('M3'));
  set('location', tags.line('CY') ?? tags.line('PP'));
  // Zotero has the place of a conference there.
  if (type === 'inproceedings' && !fields.location) set('location', tags.line('C1'));
  const isInstitution = type === 'thesis' || type === 'report';
  set(isInstitution ? 'institution' : 'publisher', tags.line('PB'));
  set('language', tags.line('LA'));
  set('file', tags.line('L1'));
  const note = tags.line('N1');
  // Publishers repeat the DOI there.
  if (note?.replace(/^doi:?\s*/i, '') !== fields.doi) set('note', note);
  const block = (tag: string) => cleanBlock(htmlToText(tags.take(tag) ?? ''));
  const abstract = block('AB') || block('N2');
  const annotation = block('RN');
  if (abstract) fields.abstract = abstract;
  if (annotation) fields.annotation = annotation;
  const words = tags.takeAll('KW').flatMap((text) => htmlToText(text).split(/[;,\n]/));
  const keywords = [...new Set(words.map(cleanText).filter((word) => word !== ''))];
  if (keywords.length > 0) fields.keywords = keywords;
}

/** What nothing asked for, under names of its own: `ris-m2`, `ris-n1`, `ris-n1-2`. */
function unknown(tags: RisTags): [string, string][] {
  const counts = new Map<string, number>();
  return tags.left().flatMap(({ tag, value }): [string, string][] => {
    const text = cleanText(value);
    if (text === '') return [];
    const name = `ris-${tag.toLowerCase()}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [[count === 1 ? name : `${name}-${count}`, otherOfText(text)]];
  });
}
