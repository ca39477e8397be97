import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Clock, later, readStamp, stamp, tick } from '../../shared/hlc.ts';

/** The last millisecond that nine digits of base 36 hold: in the year 5188. */
const LAST_MS = 36 ** 9 - 1;

/** Wall clocks that stand still, jump ahead, run backwards, or are before 1970. */
const wallClock = fc.array(
  fc.oneof(
    fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }),
    fc.integer({ min: -1, max: LAST_MS }),
    fc.constant(Number.NaN),
  ),
  { minLength: 2, maxLength: 100, size: 'max' },
);

const anyClock: fc.Arbitrary<Clock> = fc.record({
  ms: fc.integer({ min: 0, max: LAST_MS }),
  counter: fc.integer({ min: 0, max: 36 ** 6 - 1 }),
});

it('gives stamps that strictly increase, whatever the wall clock does', () => {
  fc.assert(
    fc.property(wallClock, (readings) => {
      let clock: Clock = { ms: 0, counter: 0 };
      let last = '';
      for (const now of readings) {
        clock = tick(clock, now);
        const next = stamp(clock, 'device');
        expect(next > last).toBe(true);
        last = next;
      }
    }),
    { numRuns: 1000 },
  );
});

it('is never behind a wall clock that is right', () => {
  fc.assert(
    fc.property(anyClock, fc.integer({ min: 0, max: LAST_MS }), (clock, now) => {
      expect(tick(clock, now).ms).toBe(Math.max(clock.ms, now));
    }),
  );
});

it('sorts stamps as text the way it sorts clocks, then by device', () => {
  fc.assert(
    fc.property(anyClock, anyClock, (a, b) => {
      const later = a.ms - b.ms || a.counter - b.counter;
      fc.pre(later !== 0);
      // The order of devices must not matter here.
      expect(stamp(a, 'x') > stamp(b, 'y')).toBe(later > 0);
      expect(stamp(a, 'x') < stamp(a, 'y')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('reads back the clock in a stamp', () => {
  fc.assert(
    fc.property(anyClock, fc.uuid(), (clock, device) => {
      expect(readStamp(stamp(clock, device))).toEqual(clock);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  '',
  'x',
  '-',
  '00000000-000000-a',
  '000000000-00000-a',
  '000000000-000000',
  'A00000000-000000-a',
])('reads no clock in %j', (text) => {
  expect(readStamp(text)).toBeNull();
});

it('goes on after whatever it has heard of', () => {
  fc.assert(
    fc.property(anyClock, anyClock, fc.integer({ min: -1, max: LAST_MS }), (own, heard, now) => {
      const next = stamp(tick(later(own, heard), now), 'a');
      expect(next > stamp(own, 'a')).toBe(true);
      expect(next > stamp(heard, 'a')).toBe(true);
    }),
  );
});
