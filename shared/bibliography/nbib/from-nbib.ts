import { cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import type { Entry } from '../model.ts';
import { otherOfText } from '../other-text.ts';
import { plainEntryOfRis } from '../ris/from-ris.ts';
import type { RisField } from '../ris/lines.ts';
import { nbibDate } from './date.ts';
import { NbibRecord } from './record.ts';

/** Tags that say the same in RIS, each with its tag there. */
const SAME: readonly (readonly [tag: string, ris: string])[] = [
  ['TT', 'OP'],
  ['JT', 'JF'],
  ['VI', 'VL'],
  ['IP', 'IS'],
  ['AB', 'AB'],
  ['IS', 'SN'],
  ['ISBN', 'SN'],
  ['PB', 'PB'],
  ['BTI', 'BT'],
  ['CTI', 'T3'],
  ['EN', 'ET'],
];

/** What only serves the keeping of the database (National Library of Medicine, MEDLINE fields). */
const CLERICAL = new Set(
  'OWN STAT DCOM DA DRDT CTDT LR SB JID CRDT PHST EDAT MHDA RF SO OTO OID'.split(' '),
);

/** Codes of languages (MARC) that biblatex has a word for; others stay codes. */
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'english',
  ger: 'german',
  fre: 'french',
  spa: 'spanish',
  ita: 'italian',
  por: 'portuguese',
  dut: 'dutch',
  rus: 'russian',
  pol: 'polish',
  chi: 'chinese',
  jpn: 'japanese',
  kor: 'korean',
};

/** Kinds of publication that are no articles, as types of RIS. */
const TYPES: readonly (readonly [kind: RegExp, type: string])[] = [
  [/^preprint$/i, 'JOUR'],
  [/^dataset$/i, 'DATA'],
  [/^book chapter$/i, 'CHAP'],
  [/^book$/i, 'BOOK'],
];

/**
 * A record of PubMed as the model has it. It is read as the RIS that says the same; its number is the
 * eprint (`pubmed`), as biblatex has it. Tags that the model has no field for are kept in `other` as
 * `nbib-…`, but for what only serves the keeping of the database. Never throws.
 */
export function entryOfNbib(fields: readonly RisField[]): Entry {
  const record = new NbibRecord(fields);
  const ris: RisField[] = [];
  const add = (tag: string, value: string | undefined) => {
    if (value) ris.push({ tag, value });
  };
  add('TY', typeOf(record));
  add('TI', titleOf(record.take('TI') ?? record.peek('BTI')));
  for (const name of record.people('FAU', 'AU', 'CN')) add('AU', name);
  for (const name of record.people('FED', 'ED')) add('ED', name);
  add('JA', record.take('TA'));
  for (const [tag, to] of SAME) add(to, record.take(tag));
  const told = record.take('DP');
  const date = nbibDate(told ?? '');
  if (date === null) add('DA', told);
  const [first, last] = pagesOf(record.take('PG'));
  add('SP', first);
  add('EP', last);
  add('DO', record.takeMarked(['LID', 'AID'], 'doi'));
  const language = record.take('LA');
  add('LA', LANGUAGES[language ?? ''] ?? language);
  for (const word of [...record.takeAll('MH'), ...record.takeAll('OT')]) {
    // A star marks what a paper is mostly about; commas and semicolons part words in RIS.
    add('KW', word.replaceAll('*', '').replace(/\s*[,;]\s*/g, ' '));
  }
  const number = record.take('PMID');
  add('AN', number && /^\d+$/.test(number) ? `pubmed:${number}` : undefined);
  const entry = plainEntryOfRis(ris);
  // RIS has no ranges.
  const dated = date === null ? entry : { ...entry, fields: { ...entry.fields, date } };
  return withLeft(dated, record);
}

/** The entry with what nothing asked for, under names of its own. */
function withLeft(entry: Entry, record: NbibRecord): Entry {
  const other = new Map(Object.entries(entry.other ?? {}));
  for (const { tag, value } of record.left()) {
    const text = cleanText(htmlToText(value));
    if (text === '' || CLERICAL.has(tag) || (tag === 'PT' && /^journal article$/i.test(text)))
      continue;
    const name = `nbib-${tag.toLowerCase()}`;
    let unique = name;
    for (let count = 2; other.has(unique); count += 1) unique = `${name}-${count}`;
    other.set(unique, otherOfText(text));
  }
  return other.size === 0 ? entry : { ...entry, other: Object.fromEntries(other) };
}

function typeOf(record: NbibRecord): string {
  const kinds = record.all('PT');
  const found = TYPES.find(([kind]) => kinds.some((each) => kind.test(each.trim())));
  if (record.has('BTI')) return record.has('TI') ? 'CHAP' : 'BOOK';
  return found?.[1] ?? 'JOUR';
}

/** Titles end with a full stop there, as sentences do. */
function titleOf(title: string | undefined): string | undefined {
  return title?.replace(/(?<!\.)\.$/, '');
}

/** `123-30` is 123 to 130. */
function pagesOf(text = ''): [first: string, last: string | undefined] {
  const [, first, last] = /^([A-Za-z]*\d+)-(\d+)$/.exec(text) ?? [];
  if (first === undefined || last === undefined || last.length >= first.length) {
    return [text, undefined];
  }
  return [first, first.slice(0, first.length - last.length) + last];
}
