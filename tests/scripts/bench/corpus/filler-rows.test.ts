import { expect, it } from 'vitest';
import { identifiersOf } from '../../../../shared/identifiers.ts';
import { makeCorpus } from '../../../bench/corpus/papers.mjs';
import { ledgerRows } from '../../../bench/filler/rows.ts';

const { paper } = makeCorpus();
const papers = Array.from({ length: 200 }, (_, n) => paper(n));

it('stores papers as the app does', () => {
  const rows = ledgerRows(papers);
  expect(rows.papers.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  expect(rows.texts.map(({ abstract }) => abstract)).toEqual(papers.map((p) => p.abstract));
  expect(rows.taggings).toHaveLength(3 * papers.length);
  expect(rows.notes).toHaveLength(papers.filter(({ note }) => note !== '').length);
  for (const stored of rows.papers) {
    const known = rows.identifiers.filter(({ paperId }) => paperId === stored.id);
    expect(known.map(({ key }) => key)).toEqual(identifiersOf(stored));
    expect(known[0]?.key).toBe(stored.id);
  }
});

it('gives untouched papers no mark', () => {
  const { marks } = ledgerRows(papers);
  const touched = papers.filter((p) => p.status !== 'inbox' || p.starred);
  expect(marks.map(({ paperId }) => paperId)).toEqual(touched.map(({ id }) => id));
  for (const { status } of marks) expect(status).not.toBe('inbox');
});
