import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, IdTable } from '../../../shared/catalogue/id-table.ts';

describe('the table', () => {
  it('finds what was added and not removed, whatever the hashes', () => {
    // Few hashes, near the end of the table, so that runs collide and wrap round.
    const anyHash = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 60, max: 65 }));
    const anyStep = fc.record({ nr: fc.nat({ max: 60 }), on: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(anyHash, { minLength: 61, maxLength: 61 }),
        fc.array(anyStep, { maxLength: 150, size: 'max' }),
        (hashes, steps) => {
          const table = new IdTable((nr) => hashes[nr] ?? 0);
          const present = new Set<number>();
          for (const { nr, on } of steps) {
            if (on === present.has(nr)) continue;
            if (on) table.add(nr);
            else table.remove(nr);
            if (on) present.add(nr);
            else present.delete(nr);
          }
          hashes.forEach((hash, nr) => {
            expect(table.find(hash, (each) => each === nr)).toBe(present.has(nr) ? nr : -1);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('grows, at once or bit by bit', () => {
    for (const reserved of [0, 5000]) {
      const table = new IdTable((nr) => hashOf(`id ${nr}`));
      table.reserve(reserved);
      for (let nr = 0; nr < 5000; nr += 1) table.add(nr);
      for (let nr = 0; nr < 5000; nr += 1) {
        expect(table.find(hashOf(`id ${nr}`), (each) => each === nr)).toBe(nr);
      }
    }
  });
});

describe('hashes', () => {
  it('of 20,000 ids hardly ever meet, in all bits and in the lowest', () => {
    const hashes = Array.from({ length: 20_000 }, (_empty, nr) => hashOf(`arxiv:2502.${nr}`));
    expect(new Set(hashes).size).toBeGreaterThan(19_990);
    // Of 2^15 slots 20,000 random ones would meet 15,000 different ones.
    expect(new Set(hashes.map((hash) => hash & 0x7fff)).size).toBeGreaterThan(14_500);
  });
});
