import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUsable, readStamp, writeStamp } from '../../../renderer/workers/stamp.ts';

const LEDGER = { library: 'mine', revision: 20, oldest: 11 };
const stamp = (revision: number, library = 'mine') => ({ library, build: 'b', revision });

test('a stamp comes back as it was written', () => {
  expect(readStamp(writeStamp(stamp(7)))).toEqual(stamp(7));
});

test('any other text is no stamp', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readStamp(text)).toBeNull();
    }),
  );
});

test.each([
  ['as new as the ledger', stamp(20), true],
  ['older, with every change since on record', stamp(10), true],
  ['older than the record of changes reaches', stamp(9), false],
  ['newer than the ledger, which is then another one', stamp(21), false],
  ['of another library', stamp(20, 'yours'), false],
  ['of nothing', stamp(0), false],
])('a cache that is %s', (_case, given, usable) => {
  expect(isUsable(given, LEDGER)).toBe(usable);
});

test('no stamp is no cache', () => {
  expect(isUsable(null, LEDGER)).toBe(false);
});
