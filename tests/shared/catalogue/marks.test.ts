import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countMarks, intersect, invert, unite } from '../../../shared/catalogue/marks.ts';

const anyMarks = fc.array(fc.constantFrom(0, 1), { minLength: 16, maxLength: 16 });

it('are combined paper by paper', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, fc.nat({ max: 16 }), (a, b, length) => {
      const after = (change: (into: Uint8Array, other: Uint8Array) => void) => {
        const into = Uint8Array.from(a);
        change(into, Uint8Array.from(b));
        return [...into];
      };
      expect(after(intersect)).toEqual(a.map((mark, nr) => mark & (b[nr] ?? 0)));
      expect(after(unite)).toEqual(a.map((mark, nr) => mark | (b[nr] ?? 0)));
      expect(after(invert)).toEqual(a.map((mark) => 1 - mark));
      const set = a.slice(0, length).filter((mark) => mark === 1);
      expect(countMarks(Uint8Array.from(a), length)).toBe(set.length);
    }),
  );
});
