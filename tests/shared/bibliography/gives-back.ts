import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { anyEntries } from './any-entries.ts';
import { entries } from './arbitraries.ts';

/** A format loses nothing: what is written and read again is the same, for every entry. */
export function givesBackEveryEntry(readBack: (entry: Entry) => Entry[]): void {
  it.each([
    ['usual', entries],
    ['nasty', anyEntries],
  ])('gives back every entry that the model can hold: %s ones', (_, all) => {
    const back = fc.property(all, (entry) => {
      expect(readBack(entry)).toEqual([entry]);
    });
    fc.assert(back, { numRuns: 100 });
  });
}
