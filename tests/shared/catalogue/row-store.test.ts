import { describe, expect, it } from 'vitest';
import { RowStore } from '../../../shared/catalogue/row-store.ts';
import { randomNumbers } from './many-papers.ts';
import { MemoryFile } from './memory-file.ts';

/** Records of very different lengths, one longer than any piece of memory or step of a copy. */
function records(count: number, seed: number): Uint8Array[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_empty, nr) => {
    const length = nr === 5 ? 3_000_000 : 1 + random(nr % 9 === 0 ? 40_000 : 300);
    return new Uint8Array(length).fill(1 + random(255));
  });
}

function rowsOf(store: RowStore): Uint8Array[] {
  return Array.from({ length: store.length }, (_empty, nr) => store.record(nr).slice());
}

function expectSame(store: RowStore, expected: readonly Uint8Array[]): void {
  const rows = rowsOf(store);
  const { bytes, offsets } = store.pack();
  expect(rows).toHaveLength(expected.length);
  expect(offsets).toHaveLength(expected.length + 1);
  expected.forEach((record, nr) => {
    expect(Buffer.compare(rows[nr] ?? new Uint8Array(0), record)).toBe(0);
    expect(Buffer.compare(bytes.subarray(offsets[nr], offsets[nr + 1]), record)).toBe(0);
  });
}

describe('the rows', () => {
  it('stay the same through saves, between the steps of which they change', () => {
    const expected = records(400, 1);
    const others = records(400, 2);
    const store = new RowStore();
    expected.forEach((record, nr) => {
      store.put(nr, record);
    });
    expectSame(store, expected);
    for (let round = 0; round < 3; round += 1) {
      const atStart = expected.map((record) => record);
      const file = new MemoryFile();
      const saving = store.saving(file);
      let steps = 0;
      for (let step = saving.next(); ; step = saving.next(), steps += 1) {
        if (step.done) {
          step.value.adopt();
          expect(step.value.index.offsets.at(-1)).toBe(
            atStart.reduce((sum, { length }) => sum + length, 0),
          );
          break;
        }
        const nr = (steps * 37 + round) % 400;
        store.put(nr, others[nr] ?? new Uint8Array(1));
        expected[nr] = others[nr] ?? new Uint8Array(1);
        store.remove(nr + 1);
        expected[nr + 1] = new Uint8Array(0);
      }
      expect(steps).toBeGreaterThan(3);
      expectSame(store, expected);
    }
  });
});
