import type { Author } from '../../paper.ts';
import type { Entry, FieldName, Fields } from '../model.ts';
import { otherText } from '../other-text.ts';
import { plainTitle, wholeTitle } from '../plain-title.ts';
import { inWords, languageOf } from '../wordings.ts';
import { type RisField, risField } from './lines.ts';
import { readRisDate } from './read-date.ts';
import { RIS_OTHERS, RIS_TEXTS } from './tags.ts';
import { entryTypeOfRis, risTypeOf } from './types.ts';

/** Tags that an entry has from its fields. */
const OWN = new Set(['TY', 'ER', 'PY', 'DA', 'Y2']);

/** The fields of an entry in RIS, from its type on. What RIS has no tag for is not in it. */
export function risFieldsOf({ type, citekey, fields, other = {} }: Entry): RisField[] {
  const all: RisField[] = [];
  const add = (tag: string, value: string | undefined) => {
    if (value !== undefined && value !== '') all.push(risField(tag, value));
  };
  const addText = (name: FieldName, tag: string) => {
    const value = name === 'language' ? languageOf(fields) : fields[name];
    if (typeof value === 'string') add(tag, inWords(name, value));
  };
  add('TY', risTypeFor(type, other));
  add('ID', citekey);
  for (const author of fields.author ?? []) add('AU', risName(author));
  for (const editor of fields.editor ?? []) add('ED', risName(editor));
  for (const translator of fields.translator ?? []) add('A4', risName(translator));
  add('TI', plainTitle(wholeTitle(fields)));
  // Zotero and bibutils take JO of a journal for its name, and BT of a paper for its book's.
  add(type === 'article' || type === 'periodical' ? 'JO' : 'BT', containerOf(type, fields));
  addDate(fields.date, (tag, value) => add(tag, asTold(tag, value, other)));
  addPages(fields, add);
  for (const [name, tag] of RIS_TEXTS) addText(name, tag);
  add('PB', publisherOf(fields));
  add('AN', accessionOf(fields));
  if (fields.urldate !== undefined) add('Y2', asTold('Y2', risDate(fields.urldate), other));
  for (const keyword of fields.keywords ?? []) add('KW', keyword);
  if (type === 'software' && fields.edition === undefined) add('ET', fields.version);
  for (const [name, tag] of RIS_OTHERS) {
    const latex = Object.hasOwn(other, name) ? other[name] : undefined;
    if (latex !== undefined) add(tag, otherText(latex));
  }
  for (const [name, latex] of Object.entries(other)) {
    const tag = /^ris-([a-z][a-z0-9])(?:-\d+)?$/.exec(name)?.[1]?.toUpperCase();
    if (tag !== undefined && !OWN.has(tag)) add(tag, otherText(latex));
  }
  return all;
}

/** The type that the entry had in a file of RIS counts while it says what the entry says. */
function risTypeFor(type: Entry['type'], other: Readonly<Record<string, string>>): string {
  const told = Object.hasOwn(other, 'ris-ty') ? otherText(other['ris-ty'] ?? '') : '';
  const isSame = /^[A-Z]{2,8}$/.test(told) && entryTypeOfRis(told) === type;
  return isSame ? told : risTypeOf(type);
}

/** A name as `von Last, First, Jr.`; a body as it is. */
function risName(author: Author): string {
  if ('literal' in author) return author.literal === 'others' ? 'et al.' : author.literal;
  const { family, given, particle, suffix } = author;
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, given ?? (suffix === undefined ? undefined : ''), suffix]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A date in the words of the file that it came from, while they say what the entry says. */
function asTold(tag: string, value: string, other: Readonly<Record<string, string>>): string {
  const name = `ris-${tag.toLowerCase()}`;
  const told = Object.hasOwn(other, name) ? otherText(other[name] ?? '') : '';
  return told !== '' && readRisDate(told).date === readRisDate(value).date ? told : value;
}

/** What the type stands in, before anything else that the entry names. */
function containerOf(type: Entry['type'], fields: Fields): string | undefined {
  const { journal, booktitle, maintitle } = fields;
  const book = type.startsWith('in') ? (booktitle ?? maintitle) : (maintitle ?? booktitle);
  if (type !== 'article' && type !== 'periodical' && book) return plainTitle(book);
  return journal ?? (book && plainTitle(book));
}

/** Year and, where more is known, day; RIS has no ranges and no doubt. */
function addDate(date: string | undefined, add: (tag: string, value: string) => void) {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  if (date === undefined || year === undefined) return;
  add('PY', year);
  if (/^\d{4}-(?:0[1-9]|1[0-2])/.test(date)) add('DA', risDate(date));
}

/** `2025/02/19/`, `2025/02//`: year, month, day and other words. */
function risDate(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? [];
  return year === '' ? date : `${year}/${month}/${day}/`;
}

/** First and last page apart; what is no range stands in the first. Of a book their number. */
function addPages({ pages, pagetotal }: Fields, add: (tag: string, value: string) => void) {
  const [, first = '', last = ''] = /^([^\s,-]+)-([^\s,-]+)$/.exec(pages ?? '') ?? [];
  if (pages !== undefined) add('SP', first || pages);
  else if (pagetotal !== undefined) add('SP', pagetotal);
  add('EP', last);
}

function publisherOf(fields: Fields): string | undefined {
  const { publisher, institution, organization, howpublished } = fields;
  return publisher ?? institution ?? organization ?? howpublished;
}

/** As arXiv asks to be cited: `arXiv:2502.13922 [cs.CL]`; elsewhere `hal:01234`. */
function accessionOf({ eprint, eprinttype, eprintclass }: Fields): string | undefined {
  if (eprint === undefined || eprinttype === undefined) return undefined;
  return `${eprinttype}:${eprint}${eprintclass === undefined ? '' : ` [${eprintclass}]`}`;
}
