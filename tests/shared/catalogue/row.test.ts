import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeFirstName,
  decodeId,
  decodeRow,
  decodeTitle,
  encodeRow,
  type Row,
  rowOf,
} from '../../../shared/catalogue/row.ts';
import { samplePaper } from '../sample-paper.ts';

const some = fc.string({ unit: 'binary', minLength: 1 });

const anyRow: fc.Arbitrary<Row> = fc.record(
  {
    id: fc.string({ unit: 'binary' }),
    title: fc.string({ unit: 'binary' }),
    names: fc.array(some, { maxLength: 3 }),
    authorCount: fc.nat({ max: 5000 }),
    venue: some,
    published: some,
    source: some,
  },
  { requiredKeys: ['id', 'title', 'names', 'authorCount'], noNullPrototype: true },
);

describe('a record', () => {
  it('gives its row back, whole and in parts, wherever it begins', () => {
    fc.assert(
      fc.property(anyRow, fc.nat({ max: 5 }), (row, at) => {
        const record = encodeRow(row);
        const bytes = new Uint8Array(at + record.length + 3).fill(255);
        bytes.set(record, at);
        expect(decodeRow(bytes, at)).toEqual(row);
        expect(decodeId(bytes, at)).toBe(row.id);
        expect(decodeTitle(bytes, at)).toBe(row.title);
        expect(decodeFirstName(bytes, at)).toBe(row.names[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('is small', () => {
    const paper = samplePaper('arxiv:2502.13922', { title: 'x'.repeat(85), venue: 'KITE 2025' });
    expect(encodeRow(rowOf(paper)).length).toBeLessThan(120);
  });
});

describe('the row of a paper', () => {
  it('has three names and the number of all', () => {
    const authors = [
      { family: 'Berg', particle: 'van der', given: 'Otto' },
      { literal: 'Kite Team' },
      { family: 'Öz' },
      { family: 'Ward' },
    ];
    const paper = samplePaper('a', {
      authors,
      venue: 'KITE 2025',
      published: '2025-02',
      seenIn: [{ source: 'First' }, { source: 'Second' }],
    });
    expect(rowOf(paper)).toEqual({
      id: 'a',
      title: 'a',
      names: ['Berg', 'Kite Team', 'Öz'],
      authorCount: 4,
      venue: 'KITE 2025',
      published: '2025-02',
      source: 'First',
    });
  });

  it('says nothing of what is not known', () => {
    expect(rowOf(samplePaper('a'))).toEqual({ id: 'a', title: 'a', names: [], authorCount: 0 });
  });
});
