import { describe, expect, it } from 'vitest';
import { etAl } from '../../../../shared/bibliography/lint/et-al.ts';
import type { Check } from '../../../../shared/bibliography/lint/finding.ts';
import { nameCapitals } from '../../../../shared/bibliography/lint/name-capitals.ts';
import { nameForm } from '../../../../shared/bibliography/lint/name-form.ts';
import { nameOrder } from '../../../../shared/bibliography/lint/name-order.ts';
import type { Author } from '../../../../shared/paper.ts';
import { CIRCUMSTANCES, editOf, found, subject, withEntry } from './sample-subject.ts';

/** The authors that a mend leaves; undefined for no mend, null for no finding. */
function mended(check: Check, authors: Author[]): Author[] | null | undefined {
  const [finding] = check(subject({ authors }), CIRCUMSTANCES);
  return finding ? finding.edit?.authors : null;
}

const ada: Author = { family: 'Lovelace', given: 'Ada' };

describe('names in capitals', () => {
  it.each<[Author, Author]>([
    [
      { family: 'DUPONT', given: 'Jean' },
      { family: 'Dupont', given: 'Jean' },
    ],
    [
      { family: 'SMITH-JONES', given: 'ANNE MARIE' },
      { family: 'Smith-Jones', given: 'Anne Marie' },
    ],
    [
      { family: "D'ARCY", given: 'J. P. T.' },
      { family: "D'Arcy", given: 'J. P. T.' },
    ],
    [
      { family: 'ИВАНОВ', given: 'Иван' },
      { family: 'Иванов', given: 'Иван' },
    ],
  ])('mends %j', (name, right) => {
    expect(mended(nameCapitals, [ada, name])).toEqual([ada, right]);
  });

  it.each(['MCDONALD', 'MACHADO', 'FITZGERALD', 'VANDERBERG'])(
    'leaves %s to the user',
    (family) => {
      const check = found(nameCapitals, subject({ authors: [{ family, given: 'Jo' }] }));
      expect(check).toEqual([{ field: 'author', before: `Jo ${family}` }]);
    },
  );

  it.each<Author>([
    { literal: 'NASA' },
    { family: 'WU', given: 'Li' },
    { family: 'NASA' },
    { family: '王', given: '小灯' },
    { family: 'King', given: 'MLK' },
    { family: 'McDonald', given: 'Ronald' },
  ])('leaves %j', (name) => {
    expect(mended(nameCapitals, [name])).toBeNull();
  });
});

describe('initials for a family name', () => {
  it('turns them where the whole list is so', () => {
    const swapped = [
      { family: 'JM', given: 'Smith' },
      { family: 'A.-B.', given: 'Garcia Lopez' },
    ];
    expect(mended(nameOrder, swapped)).toEqual([
      { family: 'Smith', given: 'JM' },
      { family: 'Garcia Lopez', given: 'A.-B.' },
    ]);
  });

  it('leaves one name among others, and one alone', () => {
    expect(mended(nameOrder, [ada, { family: 'X', given: 'Malcolm' }])).toBeNull();
    expect(mended(nameOrder, [{ family: 'K.', given: 'Rajesh' }])).toBeNull();
  });
});

describe('names that are none', () => {
  it.each<[string, Author[] | undefined]>([
    ['jane@example.org (Jane Doe)', [{ family: 'Doe', given: 'Jane' }]],
    ['Jane Doe <jane@example.org>', [{ family: 'Doe', given: 'Jane' }]],
    ['noreply@example.org', undefined],
    ['https://example.org/jane', undefined],
    ['webmaster', []],
    ['Doe, Jane; Lovelace, Ada', [{ family: 'Doe', given: 'Jane' }, ada]],
  ])('%j', (literal, right) => {
    const authors = mended(nameForm, [ada, { literal }]);
    expect(authors).toEqual(right && [ada, ...right]);
  });

  it.each<Author>([
    { literal: 'Qwen Team' },
    { literal: 'Smith and Sons' },
    { literal: '@home Collaboration' },
    { literal: 'Anonymous' },
    { family: 'Noreen', given: 'Admina' },
  ])('leaves %j', (name) => {
    expect(mended(nameForm, [name])).toBeNull();
  });
});

describe('et al.', () => {
  const others = { literal: 'others' };

  it.each<[Author[], Author[] | undefined]>([
    [
      [ada, { literal: 'et al.' }],
      [ada, others],
    ],
    [
      [ada, { family: 'al', given: 'et' }],
      [ada, others],
    ],
    [[{ literal: 'Lovelace et al.' }], [{ literal: 'Lovelace' }, others]],
    [[{ literal: 'et al.' }], undefined],
    [[{ literal: 'et al.' }, ada], undefined],
  ])('%j', (authors, right) => {
    expect(mended(etAl, authors)).toEqual(right);
  });

  it('leaves "others" at the end, and people', () => {
    expect(mended(etAl, [ada, others])).toBeNull();
    expect(mended(etAl, [{ family: 'Al', given: 'Et' }, ada, { family: 'Alia' }])).not.toBeNull();
    expect(mended(etAl, [ada, { family: 'Alal', given: 'Et' }])).toBeNull();
  });
});

describe('names of an entry', () => {
  it('are mended there, and with the facts where both have them', () => {
    const shouted = { family: 'DUPONT', given: 'Jean' };
    const seen = withEntry({ editor: [shouted] });
    expect(found(nameCapitals, seen)).toMatchObject([{ field: 'editor', after: 'Jean Dupont' }]);
    expect(editOf(nameCapitals, seen)?.entry?.fields.editor).toBe('Dupont, Jean');
    expect(editOf(nameCapitals, seen)).not.toHaveProperty('authors');
    expect(editOf(nameCapitals, withEntry({ author: [shouted] }))).toMatchObject({
      authors: [{ family: 'Dupont', given: 'Jean' }],
      entry: { fields: { author: 'Dupont, Jean' } },
    });
  });
});
