import { expect, it } from 'vitest';
import { encodeRow } from '../../../shared/catalogue/row.ts';
import { RowTexts } from '../../../shared/catalogue/row-texts.ts';

const row = (id: string) => ({ id, title: `Title of ${id}`, names: [], authorCount: 0 });

/** Rows of `a` and `c`; number 1 is gone. */
function packed() {
  const [a, c] = [encodeRow(row('a')), encodeRow(row('c'))];
  const bytes = new Uint8Array([...a, ...c]);
  return { bytes, offsets: Uint32Array.of(0, a.length, a.length, bytes.length) };
}

it('finds rows by number', () => {
  const texts = new RowTexts(packed());
  expect([0, 1, 2, 3, -1].map((nr) => texts.idOf(nr))).toEqual([
    'a',
    undefined,
    'c',
    undefined,
    undefined,
  ]);
  expect(texts.at(2)).toEqual(row('c'));
  expect(texts.at(1)).toBeUndefined();
});

it('knows no paper before it is given any', () => {
  expect(new RowTexts().at(0)).toBeUndefined();
});

it('takes in rows that are new, changed or gone, until all are replaced', () => {
  const texts = new RowTexts(packed());
  texts.patch(0, encodeRow(row('changed')));
  texts.patch(2, new Uint8Array(0));
  texts.patch(7, encodeRow(row('new')));
  expect([0, 1, 2, 7].map((nr) => texts.at(nr)?.title)).toEqual([
    'Title of changed',
    undefined,
    undefined,
    'Title of new',
  ]);
  texts.reset(packed());
  expect([0, 2, 7].map((nr) => texts.idOf(nr))).toEqual(['a', 'c', undefined]);
});
