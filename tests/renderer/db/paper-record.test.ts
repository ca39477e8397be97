import { expect, it } from 'vitest';
import type { LedgerPaper } from '../../../renderer/db/ledger-paper.ts';
import { recordOf } from '../../../renderer/db/paper-record.ts';
import { paperLine } from '../../../shared/library-file/write.ts';
import { samplePaper } from '../../shared/sample-paper.ts';

const id = 'arxiv:2502.13922';
const bare: LedgerPaper = {
  paper: samplePaper(id),
  texts: undefined,
  mark: undefined,
  tags: [],
  note: undefined,
  highlights: [],
  citekey: undefined,
  aliases: [],
};

const lineOf = (known: LedgerPaper) => JSON.parse(paperLine(recordOf(known)));

it('has the texts among the facts, and all that the user did without the names of rows', () => {
  const written = lineOf({
    ...bare,
    texts: { id, abstract: 'We land kites.', entry: { type: 'misc', fields: { note: 'seen' } } },
    mark: { paperId: id, status: 'read', statusAt: 5, starred: false, rating: 3, ignored: ['x'] },
    tags: ['wind', 'kites'],
    note: { paperId: id, text: 'Ask Ada.', updatedAt: 6 },
    citekey: { paperId: id, citekey: 'Ward2025', folded: 'ward2025' },
  });
  expect(written).toMatchObject({
    paper: { id, abstract: 'We land kites.', entry: { type: 'misc', fields: { note: 'seen' } } },
    mark: { status: 'read', statusAt: 5, starred: false, rating: 3, ignored: ['x'] },
    tags: ['kites', 'wind'],
    note: { text: 'Ask Ada.', updatedAt: 6 },
    citekey: 'Ward2025',
  });
  expect(JSON.stringify(written)).not.toMatch(/paperId|folded/);
});

it('names former citekeys oldest first, those of one moment by their letters', () => {
  const alias = (citekey: string, at: number) => ({
    ...{ paperId: id, citekey, at },
    folded: citekey.toLowerCase(),
  });
  const aliases = [alias('a', 9), alias('C', 3), alias('b', 3)];
  expect(lineOf({ ...bare, aliases }).aliases).toEqual(['b', 'C', 'a']);
});

it('leaves out a mark that says nothing and a note that was emptied', () => {
  const mark = { paperId: id };
  const note = { paperId: id, text: '', updatedAt: 6 };
  expect(Object.keys(lineOf({ ...bare, mark, note }))).toEqual(['paper']);
});
