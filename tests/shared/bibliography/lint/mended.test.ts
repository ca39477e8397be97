import { expect, it } from 'vitest';
import { mendedBy } from '../../../../shared/bibliography/lint/mended.ts';
import { samplePaper } from '../../sample-paper.ts';
import { CIRCUMSTANCES } from './sample-subject.ts';

const paper = samplePaper('p', { title: 'A &amp; B &amp; C', comment: '2 <b>pages</b>' });
const entry = {
  type: 'book',
  fields: { title: 'Kites', howpublished: 'X \\&amp; Y', series: 'P \\&amp; Q', isbn: '1' },
};

it('mends all that a rule finds, in facts and entry, in one edit', () => {
  const rows = { paper, texts: { id: 'p', entry }, citekey: null };
  expect(mendedBy('markup', rows, CIRCUMSTANCES)).toEqual({
    title: 'A & B & C',
    comment: '2 pages',
    entry: {
      type: 'book',
      fields: { title: 'Kites', howpublished: 'X \\& Y', series: 'P \\& Q', isbn: '1' },
    },
  });
});

it('mends one field alone, and gives null where there is nothing to mend', () => {
  const rows = { paper, texts: undefined, citekey: null };
  expect(mendedBy('markup', rows, CIRCUMSTANCES, 'comment')).toEqual({ comment: '2 pages' });
  expect(mendedBy('markup', rows, CIRCUMSTANCES, 'venue')).toBeNull();
  expect(mendedBy('shouting', rows, CIRCUMSTANCES)).toBeNull();
  expect(mendedBy('duplicate', rows, CIRCUMSTANCES)).toBeNull();
});
