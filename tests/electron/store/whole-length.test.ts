import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeLength } from '../../../electron/store/whole-length.ts';
import { writeLog } from './log-writer.ts';

const lengths = fc.array(
  fc.oneof(fc.nat(100), fc.nat(100_000), fc.integer({ min: 32_740, max: 32_780 })),
  {
    minLength: 1,
    maxLength: 5,
  },
);

it('keeps a whole log', () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const { log } = writeLog(all);
      expect(wholeLength(log)).toBe(log.length);
    }),
  );
});

it('keeps the whole entries of a log that ends anywhere', () => {
  fc.assert(
    fc.property(lengths, fc.nat(), (all, at) => {
      const { log, ends } = writeLog(all);
      const cut = at % log.length;
      // Empty bytes at the end of a block belong to no entry.
      expect(wholeLength(log.subarray(0, cut))).toBe(ends.findLast((end) => end <= cut) ?? 0);
    }),
  );
});

it.each([
  ['an entry without its beginning', [9, 9, 9, 9, 0, 0, 4]],
  ['an entry without its end', [9, 9, 9, 9, 0, 0, 2, 9, 9, 9, 9, 0, 0, 1]],
  ['an unknown type', [9, 9, 9, 9, 0, 0, 5]],
  ['empty bytes', [0, 0, 0, 0, 0, 0, 0, 0]],
])('leaves %s to the store', (_what, bytes) => {
  const { log } = writeLog([10]);
  const damaged = Uint8Array.from([...log, ...bytes]);
  expect(wholeLength(damaged)).toBe(damaged.length);
});
