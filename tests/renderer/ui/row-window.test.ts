import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../renderer/ui/row-window.ts';

describe('windowOf', () => {
  it('holds every row in sight, in a list of any length', () => {
    const nat = (max: number) => fc.nat({ max });
    fc.assert(
      fc.property(nat(200), nat(30), nat(150), nat(3), (strides, rows, count, offset) => {
        const row = strides * 4;
        const { first, end, span } = windowOf({ row, rows }, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(span);
        // A stride is drawn as a whole, whichever of its rows the list stands at.
        for (let seen = row + offset; seen < Math.min(count, row + offset + rows); seen += 1) {
          expect(first <= seen && seen < end).toBe(true);
        }
      }),
    );
  });

  it('stays at the end of a list that has become shorter', () => {
    expect(windowOf({ row: 5000, rows: 10 }, 100)).toMatchObject({ first: 86, end: 100 });
    expect(windowOf({ row: 5000, rows: 10 }, 0)).toMatchObject({ first: 0, end: 0 });
  });
});
