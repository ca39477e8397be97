import { expect, it } from 'vitest';
import type { HighlightRow } from '../../../../renderer/db/rows.ts';
import { numbered } from '../../../../renderer/features/print/numbered-highlights.ts';
import { makeAnchor } from '../../../../shared/anchor.ts';

const texts = {
  abstract: 'Kites fly in the wind, and so do birds that know the coast.',
  summary: 'A paper on kites and on the wind that carries them along.',
};

function row(id: string, field: HighlightRow['field'], words: string, createdAt = 0): HighlightRow {
  const at = texts[field].indexOf(words);
  const anchor = makeAnchor(texts[field], at, at + words.length);
  return { id, paperId: 'p', field, anchor, colour: 'yellow', comment: '', createdAt };
}

it('numbers highlights as they stand in the text, the abstract first, the lost ones last', () => {
  const lost = {
    ...row('lost', 'abstract', 'Kites'),
    anchor: makeAnchor('Quite another passage altogether', 0, 21),
  };
  const rows = [
    lost,
    row('summary', 'summary', 'on kites and on'),
    row('birds', 'abstract', 'birds that know the coast', 1),
    row('kites', 'abstract', 'Kites fly in the wind', 2),
  ];
  const found = numbered(rows, texts).map(({ n, row: { id }, place }) => [n, id, place !== null]);
  expect(found).toEqual([
    [1, 'kites', true],
    [2, 'birds', true],
    [3, 'summary', true],
    [4, 'lost', false],
  ]);
});

it('loses every highlight of a paper without texts', () => {
  const [only] = numbered([row('a', 'abstract', 'Kites fly')], undefined);
  expect(only).toMatchObject({ n: 1, place: null });
});
