import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberSet } from '../../../renderer/state/number-set.ts';

const numbers = fc.array(fc.nat(200));

test('holds what was put in, once, in order', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const set = NumberSet.of(given);
      const model = new Set(given);
      expect(set.size).toBe(model.size);
      expect([...set]).toEqual([...model].sort((a, b) => a - b));
      for (let number = 0; number <= 201; number += 1) {
        expect(set.has(number)).toBe(model.has(number));
      }
    }),
  );
});

test('toggling adds what is missing and takes out what is there, and leaves the old set alone', () => {
  fc.assert(
    fc.property(numbers, fc.nat(400), (given, number) => {
      const set = NumberSet.of(given);
      const had = set.has(number);
      const next = set.toggled(number);
      expect(next.has(number)).toBe(!had);
      expect(next.size).toBe(set.size + (had ? -1 : 1));
      expect(set.has(number)).toBe(had);
      expect([...next.toggled(number)]).toEqual([...set]);
    }),
  );
});

test('nothing is in the empty set, and no negative number in any', () => {
  expect(NumberSet.EMPTY.size).toBe(0);
  expect(NumberSet.EMPTY.has(0)).toBe(false);
  expect(NumberSet.of([-1, 3]).size).toBe(1);
  expect(NumberSet.of([31]).has(-1)).toBe(false);
});
