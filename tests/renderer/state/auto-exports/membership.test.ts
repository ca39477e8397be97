import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Membership } from '../../../../renderer/state/auto-exports/membership.ts';

describe('who has come into a list, and who has left it', () => {
  it('is everyone at first', () => {
    const moved = new Membership().move(Uint32Array.of(5, 2));
    expect(moved).toEqual({ added: [2, 5], removed: [] });
  });

  it('leads from every list to the next', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(40)), { maxLength: 6 });
    fc.assert(
      fc.property(lists, (all) => {
        const membership = new Membership();
        const known = new Set<number>();
        for (const list of all) {
          const { added, removed } = membership.move(Uint32Array.from(list));
          for (const nr of added) {
            expect(known.has(nr)).toBe(false);
            known.add(nr);
          }
          for (const nr of removed) expect(known.delete(nr)).toBe(true);
          expect([...known].sort()).toEqual([...list].sort());
        }
      }),
    );
  });
});
