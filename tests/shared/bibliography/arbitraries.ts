import fc from 'fast-check';
import {
  ENTRY_TYPES,
  type Entry,
  FIELDS,
  type FieldName,
  type Fields,
  type FieldValues,
} from '../../../shared/bibliography/model.ts';
import type { Author } from '../../../shared/paper.ts';
import type { TexSegment } from '../../../shared/tex.ts';
import { cleanText } from '../../../shared/text.ts';

type Kind = keyof FieldValues;

/** What texts are made of: letters of many scripts, all that TeX and BibTeX take for something. */
const PIECES = [
  ...'abzABZ019 äöüßéñçøåłőąİ王灯Фяξα—–…«»“”‘’&%#_{}~^<>|\\$@"\'`=+*/()[].,:;?!-'.split(''),
  ...['  ', 'and', 'others', 'et al.', 'von', 'de la', '--', '---', "''", '``', 'ế', 'n\u0303'],
  ...[
    'ب',
    'ʻ',
    '👩‍🚀',
    '²',
    '₃',
    '½',
    '€',
    'BERT',
    'iPhone',
    'TeX',
    '\\alpha',
    '\\url',
    '$x$',
    '{}',
  ],
];

/** Dashes and quotes of texts are Unicode's own, never the signs that TeX makes them of. */
const unicode = (text: string) =>
  cleanText(text.replace(/-{2,}/g, '–').replace(/'{2,}/g, '”').replace(/`+/g, '‘'));

/** A clean line of plain Unicode, never empty. */
export const lines: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((pieces) => unicode(pieces.join('')))
  .filter((line) => line !== '');

/** Formulas that TeX can set, in the form in which `mathToLatex` leaves them. */
const FORMULAS = [
  'x',
  'O(n^2)',
  '\\alpha',
  'E=mc^{2}',
  '\\mathbb{R}^{n}',
  'a_{i} < b',
  '\\sqrt{2}',
];

const words = fc
  .array(lines, { minLength: 1, maxLength: 3 })
  .map((parts) => cleanText(parts.join(' ')));

/** Segments of a title: texts are clean, never two beside each other; blanks part them. */
export const titles: fc.Arbitrary<TexSegment[]> = fc
  .array(fc.tuple(fc.option(lines), fc.constantFrom(...FORMULAS), fc.constantFrom('', ' ')), {
    maxLength: 2,
  })
  .chain((formulas) =>
    fc.option(lines).map((end) => {
      const segments: TexSegment[] = [];
      for (const [before, formula, blank] of formulas) {
        const space = segments.length > 0 ? blank : '';
        if (before !== null) segments.push({ math: false, text: space + before + blank });
        segments.push({ math: true, text: formula });
      }
      if (end !== null || segments.length === 0) {
        segments.push({ math: false, text: (segments.length > 0 ? ' ' : '') + (end ?? 'Kites') });
      }
      return segments;
    }),
  );

const NAME_PIECES = [
  ...'abzABZ éöŁß王灯Фя.-’\'`&%#_{}~^<>\\$@"=,'.split(''),
  ...['and', 'others', ' and ', ', ', 'Jr', 'van', 'Smith', 'al-', "d'", 'née', '{}', 'family='],
];

const nameText = fc
  .array(fc.constantFrom(...NAME_PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => unicode(pieces.join('')))
  .filter((text) => text !== '');

const particles = fc.constantFrom('van', 'de la', 'von der', "d'", 'al', 'ʻabd al');
const suffixes = fc.constantFrom('Jr.', 'III', 'Sr', '3rd');

/** Lower-case words before a family name are its particle, not a part of it. */
const families = nameText.filter((text) => !/^\P{L}*\p{Ll}\S* /u.test(text));

/** Nor do they stand behind a given name. */
const givens = nameText.filter((text) => !/ (?:van|al|a)$/u.test(text));

/** A person as files name them: a suffix or a particle only where there is a given name. */
const persons: fc.Arbitrary<Author> = fc.record(
  { family: families, given: givens, particle: particles, suffix: suffixes },
  { requiredKeys: ['family', 'given'] },
);

const bodies: fc.Arbitrary<Author> = lines.map((literal) => ({ literal }));

const mononyms: fc.Arbitrary<Author> = fc
  .constantFrom('Plato', 'Madonna', '王小灯', 'OpenAI', "O'Dell")
  .map((family) => ({ family }));

/** A list of names, which may go on. */
export const names: fc.Arbitrary<Author[]> = fc
  .tuple(
    fc.array(fc.oneof(persons, persons, bodies, mononyms), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([list, goesOn]) => (goesOn ? [...list, { literal: 'others' }] : list));

/** Dates of all precisions of ISO 8601-2 level 1. */
export const dates: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('2024', '2024-03', '2024-03-05', '2024-02-29', '1999', '0044', '-0044', '2024~'),
  fc.constantFrom('2024?', '2024%', '199X', '19XX', '1999-XX', '2024-21', '2024-24', 'y-17000'),
  fc.constantFrom('2024-03-05/2024-03-07', '2024/2025', '2024-03/..', '../2024', '2024-03/2024-04'),
  fc.constantFrom('2024-03-XX', '1998-XX-XX', '2024/', '2024-05-03/2024-06-01', '1723~/1724?'),
);

/** Pages: numbers with or without letters, ranges, several of them. */
export const ranges: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '12',
    '12-20',
    '3, 7-9',
    'e1234',
    'S12-S15',
    'xii-xx',
    '1:1-1:15',
    '12-',
    'art. 5',
    '1-2, 5-6',
  ],
);

const verbatim: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'abcXYZ019/:.-_~%#&?=+()<>[]@;,!\'"*^`|'.split('')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));

const blocks: fc.Arbitrary<string> = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.join('\n\n'));

const listWords = lines
  .map((line) => unicode(line.replaceAll(',', '')))
  .filter((word) => word !== '');

const VALUES: { readonly [K in Kind]: fc.Arbitrary<FieldValues[K]> } = {
  title: titles,
  names,
  literal: lines,
  body: lines,
  text: blocks,
  verbatim,
  range: ranges,
  date: dates,
  list: fc.array(listWords, { minLength: 1, maxLength: 4 }),
};

/** Values of one field. */
export const valuesOf = (name: FieldName): fc.Arbitrary<unknown> => {
  if (name === 'eprinttype') return fc.constantFrom('arXiv', 'hal', 'jstor', 'pubmed');
  if (name === 'ids') return fc.array(citekeys, { minLength: 1, maxLength: 3 });
  return VALUES[FIELDS[name]];
};

/** Keys that every program takes. */
export const citekeys: fc.Arbitrary<string> = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9.:-]{0,12}$/);

/** Every field of the model, any of them. */
export const fields: fc.Arbitrary<Fields> = fc.record(
  Object.fromEntries((Object.keys(FIELDS) as FieldName[]).map((name) => [name, valuesOf(name)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Fields>;

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

/** Any entry of the model, as it is when no file spelt it. */
export const entries: fc.Arbitrary<Entry> = fc
  .record({
    type: fc.constantFrom(...ENTRY_TYPES),
    citekey: citekeys,
    fields,
    title: titles,
    others,
  })
  .map(({ type, citekey, fields: some, title, others: more }) => ({
    type,
    citekey,
    fields: { ...some, title },
    ...(Object.keys(more).length > 0 && { other: { ...more } }),
  }));
