import { describe, expect, it } from 'vitest';
import { namesForBibtex } from '../../../shared/bibliography/label-letters.ts';
import { encodeNames, namesForBiber } from '../../../shared/bibliography/name-list.ts';
import { readNames } from '../../../shared/bibliography/parse/names.ts';
import { parseName } from '../../../shared/names.ts';
import type { Author } from '../../../shared/paper.ts';

const one = (author: Author) => encodeNames([author], 'utf8');

describe('encodeNames', () => {
  it.each([
    ['Guanzheng Chen', 'Chen, Guanzheng'],
    ['Otto van der Berg', 'van der Berg, Otto'],
    ['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
    ['Otto van der Meer III', 'van der Meer, III, Otto'],
    ['The Pebble Collaboration', '{The Pebble Collaboration}'],
    ['Google, Inc.', '{Google, Inc.}'],
    ['OpenAI', '{OpenAI}'],
    ['Nicola De Cao', 'De Cao, Nicola'],
    ['José Ortega y Gasset', '{Ortega y Gasset}, José'],
    ['Ahmed al-Farsi', '{al-Farsi}, Ahmed'],
    ["Gerard 't Hooft", "'t Hooft, Gerard"],
    ['Plato', 'Plato'],
    ['王小灯', '王小灯'],
    ['山田 太郎', '山田, 太郎'],
    ['van Gogh', 'van Gogh'],
  ])('writes %s as %j', (name, bibtex) => {
    expect(one(parseName(name))).toBe(bibtex);
  });

  it.each<[Author, string]>([
    [{ family: 'Two Words' }, '{Two Words}'],
    [{ family: 'King', suffix: 'Jr.' }, '{King Jr.}'],
    [{ family: 'Van der Berg', given: 'Otto' }, '{Van der Berg}, Otto'],
    [{ family: 'van Gogh', given: 'Vincent' }, 'van Gogh, Vincent'],
    [{ family: 'Rock', given: 'This and That' }, 'Rock, {This and That}'],
    [{ family: 'Others', given: 'Some' }, '{Others}, Some'],
    [{ family: 'AND', given: 'x' }, '{AND}, x'],
    [{ family: 'Band', given: 'Andy' }, 'Band, Andy'],
    [{ family: 'A, B', given: 'C' }, '{A, B}, C'],
    [{ family: 'Lone{', given: 'Brace' }, 'Lone{\\textbraceleft}, Brace'],
    [{ literal: '} @comment{' }, '{{\\textbraceright} @comment{\\textbraceleft}}'],
  ])('writes %j as %j', (author, bibtex) => {
    expect(one(author)).toBe(bibtex);
  });

  it('joins names, and says "others" only at the end', () => {
    const [ada, others] = [parseName('Ada Lovelace'), { literal: 'et al.' }];
    expect(encodeNames([ada, parseName('Yao Fu')], 'utf8')).toBe('Lovelace, Ada and Fu, Yao');
    expect(encodeNames([ada, others], 'utf8')).toBe('Lovelace, Ada and others');
    expect(encodeNames([{ literal: 'others' }, ada], 'utf8')).toBe('{others} and Lovelace, Ada');
    expect(encodeNames([{ literal: 'others' }], 'utf8')).toBe('{others}');
  });

  it('makes each accented letter one that BibTeX can shorten to', () => {
    expect(encodeNames([parseName('Étienne Élan')], 'latex')).toBe("{\\'E}lan, {\\'E}tienne");
    expect(encodeNames([{ literal: 'École' }], 'latex')).toBe("{{\\'E}cole}");
  });
});

describe('namesForBibtex', () => {
  const written = (author: Author) => namesForBibtex(encodeNames([author], 'latex'));

  it.each<[Author, string]>([
    [{ literal: 'Zürich Kites' }, 'Z{\\"u}r{ich Kites}'],
    [{ literal: 'Cañada' }, 'Ca{\\~n}{ada}'],
    [{ literal: 'Çukurova' }, '{\\c C}uk{urova}'],
    [{ literal: '{Braced' }, '{\\textbraceleft}Br{aced}'],
    [{ literal: 'A-É, and É' }, "A{-}{\\'E}{, and {\\'E}}"],
    [{ literal: 'ZÜ' }, 'Z{\\"U}{}'],
    [{ family: 'López y Rivas', given: 'José' }, "L{\\'o}p{ez y Rivas}, Jos{\\'e}"],
    [{ family: 'López y R', particle: 'de', given: 'A' }, "de L{\\'o}p{ez y R}, A"],
  ])('puts the first letters of %j outside, for labels: %s', (author, bibtex) => {
    expect(written(author)).toBe(bibtex);
    const [read] = readNames(bibtex);
    expect(read).toEqual(author);
  });

  it.each<[Author, string]>([
    [{ literal: 'École' }, "{{\\'E}cole}"],
    [{ literal: 'Société' }, "{Soci{\\'e}t{\\'e}}"],
    [{ literal: 'OpenAI' }, '{OpenAI}'],
  ])('leaves %j, of which a label cuts nothing in two: %s', (author, bibtex) => {
    expect(written(author)).toBe(bibtex);
  });
});

describe.each([
  ['biber', namesForBiber],
  ['BibTeX', namesForBibtex],
])('names for %s', (_, names) => {
  it.each([
    ['Berg, {III, Esq.}, Otto', '{Berg}, {III, Esq.}, {Otto}'],
    ['{A, B, C}, Otto and Berg, Otto', '{A, B, C}, {Otto} and Berg, Otto'],
    ['{A, B, C, D}', '{A, B, C, D}'],
    ['Berg, {Jr, x}', 'Berg, {Jr, x}'],
    [
      '{A, B} and family=C, given=D, prefix=e, id=f',
      '{A, B} and family=C, given=D, prefix=e, id=f',
    ],
  ])('have no more commas than biber takes: %s', (latex, written) => {
    expect(names(latex)).toBe(written);
  });
});
