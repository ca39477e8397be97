import fc from 'fast-check';

const PIECES = [
  '$',
  '$$',
  '\\$',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '{',
  '}',
  '\\{',
  '^',
  '_',
  '~',
  '\\',
  '\\"',
  "\\'",
  ' ',
  '\n\n',
  '5',
  'a',
  'ü',
  '👩',
  '\\alpha',
  '\\frac',
  '\\sqrt',
  '\\emph',
  '\\ss',
  '\\v',
  '\\left',
  '\\href',
  '\\cite',
  '\\hat',
];

/** Text in which all that matters to TeX is frequent. */
export const texString = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
