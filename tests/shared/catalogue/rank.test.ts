import { describe, expect, it } from 'vitest';
import { rank } from '../../../shared/catalogue/rank.ts';

function ranked(order: number[], scores: number[], marks = scores.map(() => 1)): number[] {
  const count = marks.reduce((sum, mark) => sum + mark, 0);
  return [
    ...rank(Uint32Array.from(order), Uint8Array.from(marks), Float32Array.from(scores), count),
  ];
}

describe('rank', () => {
  it('puts the best first, and leaves those of like scores in their order', () => {
    expect(ranked([3, 2, 4, 0, 1], [1, 2, 1.00001, 0.25, 2])).toEqual([4, 1, 2, 0, 3]);
  });

  it('leaves papers without scores in their order, last', () => {
    expect(ranked([2, 0, 1], [0, 0, 0])).toEqual([2, 0, 1]);
    expect(ranked([2, 0, 1], [0, 1, 0])).toEqual([1, 2, 0]);
  });

  it('ranks no papers', () => {
    expect(ranked([], [])).toEqual([]);
  });

  it('leaves out papers that are not meant, the best of all among them', () => {
    expect(ranked([0, 1, 2, 3], [1, 9, 2, 0], [1, 0, 1, 0])).toEqual([2, 0]);
  });

  it('tells scores apart that differ by a thousandth of the best', () => {
    expect(ranked([1, 0, 2], [0.5, 0.499, 1])).toEqual([2, 0, 1]);
  });
});
