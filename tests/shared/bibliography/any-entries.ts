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
import { cleanBlock, cleanText } from '../../../shared/text.ts';

/** Pieces of text that formats take for something else. */
const NASTY = [
  '{',
  '}',
  '\\',
  '$',
  '$5',
  '%',
  '&',
  '&amp;',
  '#',
  '_',
  '^',
  '~',
  '"',
  "'",
  "''",
  '`',
  '``',
  '<',
  '>',
  '<i>x</i>',
  '<mask>',
  '--',
  '---',
  ' - ',
  ':',
  ': ',
  ' #',
  ',',
  ';',
  ' and ',
  ' et al.',
  '||',
  'others',
  'ER  - ',
  'TY  - JOUR',
  'AB  - x',
  '[x]',
  '@article{a,',
  '\\alpha',
  '\\"u',
  '…',
  '“q”',
  'é',
  'ñ',
  'ß',
  'Đặng',
  '漢字',
  'かな',
  '한국',
  'Привет',
  'ﬁ',
  '🪁',
  '👩‍👩‍👧',
  '\u0301',
  'A',
  'BERT',
  'iPhone',
  'arXiv:2502.13922',
  '10.5555/x',
  'null',
  'true',
  'no',
  '2024-03-05',
  '1.',
  '*',
  '- ',
  '!`',
  '?`',
];

/** A run of text, of nasty pieces and of letters. */
const rawText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

const nonEmpty = (text: string) => text !== '';

/** One clean line. */
const literals = rawText.map(cleanText).filter(nonEmpty);

const blocks = fc
  .array(rawText, { minLength: 1, maxLength: 3 })
  .map((paragraphs) => cleanBlock(paragraphs.join('\n\n')))
  .filter(nonEmpty);

const words = fc.uniqueArray(
  literals.map((word) => cleanText(word.replaceAll(',', ' '))).filter(nonEmpty),
  { minLength: 1, maxLength: 4 },
);

const formulas = fc.constantFrom('x', 'x^2', '\\alpha', 'O(n \\log n)', '\\frac{a}{b}', 'C_{60}');

/** Titles: runs of text and formulas in turn, without blanks at the ends. */
const titles = fc
  .tuple(literals, fc.array(fc.tuple(formulas, literals), { maxLength: 2 }))
  .map(([first, others]): TexSegment[] => [
    { math: false, text: first },
    ...others.flatMap(([formula, text]): TexSegment[] => [
      { math: true, text: formula },
      { math: false, text },
    ]),
  ]);

const people = fc
  .record(
    { family: literals, given: literals, particle: literals, suffix: literals },
    { requiredKeys: ['family'] },
  )
  .map((person): Author => person);

const simpleNames = fc.constantFrom<Author>(
  { family: 'Berg', given: 'Otto' },
  { family: 'Berg', given: 'Otto', particle: 'van der' },
  { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  { literal: 'The Pebble Collaboration' },
  { literal: 'others' },
);

const names = fc.array(
  fc.oneof(
    simpleNames,
    people,
    literals.map((literal): Author => ({ literal })),
  ),
  { minLength: 1, maxLength: 4 },
);

const points = fc.constantFrom('2024', '2024-03', '2024-03-05', '0987', '-0043', '1999-12-31');

const dates = fc.oneof(
  points,
  fc.tuple(points, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')),
  fc.tuple(points, points).map((ends) => ends.join('/')),
  fc.constantFrom('2024/..', '2024/', '../2024', '/2024', '199X', '19XX', '2024-21', '2024-24~'),
);

const VALUES: { readonly [Kind in keyof FieldValues]: fc.Arbitrary<FieldValues[Kind]> } = {
  title: titles,
  names,
  literal: literals,
  body: literals,
  text: blocks,
  verbatim: literals.map((text) => text.replaceAll(' ', '')).filter(nonEmpty),
  range: fc.oneof(fc.constantFrom('12', '12-20', '3, 7-9', 'e12345', 'IV-X'), literals),
  date: dates,
  list: words,
};

const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

const fields = fc.record(
  Object.fromEntries(FIELD_NAMES.map((name) => [name, VALUES[FIELDS[name]]])),
  { requiredKeys: ['title'] },
  // Each value has the kind of its field, which the compiler forgets.
) as fc.Arbitrary<Fields>;

/** LaTeX whose braces balance. */
const latex = literals.map((text) => `{\\em ${text.replace(/[{}\\]/g, '')}}`);

const otherNames = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
  .filter((name) => !Object.hasOwn(FIELDS, name));

const others = fc.dictionary(otherNames, fc.oneof(latex, fc.constantFrom('x', '12', '{X}')), {
  minKeys: 1,
  maxKeys: 3,
});

/** Citekeys as they may stand in a file of BibTeX. */
const citekeys = fc.stringMatching(/^[A-Za-z][A-Za-z0-9:._/-]{0,20}$/);

/** Any entry that the type of the model allows, of the nastiest texts. */
export const anyEntries: fc.Arbitrary<Entry> = fc
  .record(
    {
      type: fc.constantFrom(...ENTRY_TYPES),
      citekey: citekeys,
      fields,
      other: others,
      spelt: fc.constantFrom({ title: '{K}ites' }, { journal: 'J', title: '{{Kites}}' }),
    },
    { requiredKeys: ['type', 'citekey', 'fields'] },
  )
  .map((entry) => entry);
