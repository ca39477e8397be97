import fc from 'fast-check';
import {
  ENTRY_TYPES,
  type Entry,
  FIELDS,
  type FieldName,
  type Fields,
  type FieldValues,
  type RawEntry,
} from '../../../shared/bibliography/model.ts';
import type { Author } from '../../../shared/paper.ts';
import type { TexSegment } from '../../../shared/tex.ts';
import { cleanText } from '../../../shared/text.ts';

const chars = (text: string) => [...text];

/** Letters and signs that the LaTeX flavour tells apart: it has but one apostrophe. */
export const LATEX_LETTERS: readonly string[] = [
  ...chars('abzABZ019 äöüßéñçøåłőąİ–—…«»“”‘&%#_{}~^<>|\\$@"\'=+*/()[].,:;?!-'),
  ...['  ', 'and', 'others', 'et al.', 'von', 'de la', 'ế', '²', '₃', '½', '€', 'BERT', 'iPhone'],
  ...['TeX', '\\alpha', '\\url', '$x$', '{}', 'family=', ', ', ' and '],
  ...chars('王灯Фяξα≤ώ'),
  ...['--', '---', "''", '``', 'n\u0303', 'ب', 'ʻ', '👩‍🚀'],
];

/** What texts are made of: letters of many scripts, all that TeX and BibTeX take for something. */
export const LETTERS: readonly string[] = [...LATEX_LETTERS, '’', '`', 'ο', 'ﬁ', '①', '―'];

/** Formulas that TeX can set, in the form in which `mathToLatex` leaves them. */
const FORMULAS = ['x', 'O(n^2)', '\\alpha', 'E=mc^{2}', '\\mathbb{R}^{n}', 'a_{i} < b'];

/** Pages: numbers with or without letters, ranges, several of them. */
const PAGES = ['12', '12-20', '3, 7-9', 'e1234', 'S12-S15', 'xii-xx', '1:1-1:15', '12-', 'art. 5'];

/** Dates of all precisions of ISO 8601-2 level 1. */
const DATES = [
  ...['2024', '2024-03', '2024-03-05', '2024-02-29', '1999', '0044', '-0044', '2024~', '2024?'],
  ...['2024%', '199X', '19XX', '1999-XX', '2024-21', '2024-24', 'y-17000', '2024-03-XX'],
  ...['1998-XX-XX', '2024-03-05/2024-03-07', '2024/2025', '2024-03/..', '../2024', '2024/'],
  ...['2024-03/2024-04', '2024-05-03/2024-06-01', '1723~/1724?'],
];

/** Dashes and quotes of texts are Unicode's own, never the signs that TeX makes them of. */
const unicode = (text: string) =>
  cleanText(text.replace(/-{2,}/g, '–').replace(/'{2,}/g, '”').replace(/`+/g, '‘'));

/** Keys that every program takes. */
const citekeys = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9.:_-]{0,12}$/);

/** Clean lines of plain Unicode made of these letters, never empty. */
export const linesOf = (letters: readonly string[], maxLength = 14): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength })
    .map((pieces) => unicode(pieces.join('')))
    .filter((line) => line !== '');

/** Segments of a title: texts are clean, never two beside each other; blanks part them. */
function titlesOf(letters: readonly string[]): fc.Arbitrary<TexSegment[]> {
  const line = fc.option(linesOf(letters));
  const part = fc.tuple(line, fc.constantFrom(...FORMULAS), fc.constantFrom('', ' '));
  return fc.tuple(fc.array(part, { maxLength: 2 }), line).map(([formulas, end]) => {
    const segments: TexSegment[] = [];
    for (const [before, formula, blank] of formulas) {
      const space = segments.length > 0 ? blank : '';
      if (before !== null) segments.push({ math: false, text: space + before + blank });
      segments.push({ math: true, text: formula });
    }
    const space = segments.length > 0 ? ' ' : '';
    if (end !== null || space === '')
      segments.push({ math: false, text: space + (end ?? 'Kites') });
    return segments;
  });
}

/** Persons, bodies and people of one name; a list may go on. */
function namesOf(letters: readonly string[]): fc.Arbitrary<Author[]> {
  const line = linesOf(letters, 8);
  const person: fc.Arbitrary<Author> = fc.record(
    {
      // Lower-case words before a family name are its particle, not a part of it,
      family: line.filter((text) => !/^\P{L}*\p{Ll}\S* /u.test(text)),
      // nor do they stand behind a given name.
      given: line.filter((text) => !/ (?:van|von|al|a|la)$/u.test(text)),
      particle: fc.constantFrom('van', 'de la', 'von der', "d'", 'al'),
      suffix: fc.constantFrom('Jr.', 'III', 'Sr', '3rd'),
    },
    { requiredKeys: ['family', 'given'] },
  );
  const body: fc.Arbitrary<Author> = line.map((literal) => ({ literal }));
  const single: fc.Arbitrary<Author> = fc
    .constantFrom('Plato', 'OpenAI', "O'Dell")
    .map((family) => ({ family }));
  return fc
    .tuple(
      fc.array(fc.oneof(person, person, body, single), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([list, goesOn]) => (goesOn ? [...list, { literal: 'others' }] : list));
}

const verbatim = fc
  .array(fc.constantFrom(...chars('abcXYZ019/:.-_~%#&?=+()<>[]@;,!\'"*^`|')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));

type Values = { readonly [K in keyof FieldValues]: fc.Arbitrary<FieldValues[K]> };

function valuesMadeOf(letters: readonly string[]): Values {
  const line = linesOf(letters);
  const word = line.map((text) => unicode(text.replaceAll(',', ''))).filter((text) => text !== '');
  return {
    title: titlesOf(letters),
    names: namesOf(letters),
    literal: line,
    body: line,
    text: fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n')),
    verbatim,
    range: fc.constantFrom(...PAGES),
    date: fc.constantFrom(...DATES),
    list: fc.array(word, { minLength: 1, maxLength: 4 }),
  };
}

/** Values of one field of the model. */
export function valuesOf(name: FieldName, letters = LETTERS): fc.Arbitrary<unknown> {
  if (name === 'eprinttype') return fc.constantFrom('arXiv', 'hal', 'jstor', 'pubmed');
  if (name === 'ids') return fc.array(citekeys, { minLength: 1, maxLength: 3 });
  if (/^is[bs]n$|^eprintclass$/.test(name)) return verbatim.map(unicode).filter((id) => id !== '');
  return valuesMadeOf(letters)[FIELDS[name]];
}

/** Fields that the model has no name for. */
const others: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    'shorttitle',
    'timestamp',
    'crossref',
    'mendeley-groups',
    'x-odd',
    'groups',
    'key',
  ),
  fc.constantFrom('plain', '{A} and {B}', '100\\%', 'a {b {c}} d', '$x^2$', 'Ünï', '12'),
  { maxKeys: 3 },
);

/** Any entry of the model with texts made of these letters, as it is when no file spelt it. */
export function entriesOf(letters: readonly string[]): fc.Arbitrary<Entry> {
  const names = Object.keys(FIELDS) as FieldName[];
  const values = Object.fromEntries(names.map((name) => [name, valuesOf(name, letters)]));
  const fields = fc.record(values, { requiredKeys: ['title'] }) as fc.Arbitrary<Fields>;
  const type = fc.constantFrom(...ENTRY_TYPES);
  return fc
    .record({ type, citekey: citekeys, fields, others })
    .map(({ others: other, ...entry }) => ({
      ...entry,
      fields: { ...entry.fields },
      ...(Object.keys(other).length > 0 && { other: { ...other } }),
    }));
}

/** Any entry of the model, as it is when no file spelt it. */
export const entries: fc.Arbitrary<Entry> = entriesOf(LETTERS);

/** What the values of files are made of, whole or broken. */
const TEX = [
  ...chars('abAB019 {}{}{}$\\\\"\'`~-,;=#%&_^/.üα'),
  ...['{', '}', ' and ', 'others', '\\"', "\\'e", '{\\ss}', '\\emph{', '\\url{', '$x^2$', '\\par'],
  ...['\\_', '--', '``', 'arXiv:2401.00001', 'CoRR', '2024', '-03', 'mar', 'family=', '\n\n', '\0'],
];

/** Raw entries as files have them: any name, any value. */
export const rawEntries: fc.Arbitrary<RawEntry> = fc.record({
  type: fc.constantFrom('article', 'misc', 'phdthesis', 'online', 'movie', 'preprint', 'book', ''),
  fields: fc.dictionary(
    fc.constantFrom(
      ...Object.keys(FIELDS),
      ...[
        'journaltitle',
        'year',
        'month',
        'day',
        'archiveprefix',
        'primaryclass',
        'school',
        'type',
      ],
      ...['address', 'annote', 'entrysubtype', 'verbc', 'arxivid', 'keyword', 'x', 'crossref'],
    ),
    fc.array(fc.constantFrom(...TEX), { maxLength: 8 }).map((pieces) => pieces.join('')),
    { maxKeys: 6 },
  ),
});
