import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAsk, mayAskByHand, nextDue, type Scheduled } from '../../../shared/feed/schedule.ts';

const HOUR = 3_600_000;
/** Thursday, 26 November 2026, noon in New York. */
const NOON = Date.UTC(2026, 10, 26, 17);

const feed = (change: Partial<Scheduled> = {}): Scheduled => ({
  source: { kind: 'feed', url: 'https://example.org/feed' },
  paused: false,
  everyHours: 6,
  ...change,
});

describe('nextDue', () => {
  it('asks a feed at once that was never asked', () => {
    expect(nextDue(feed())).toBe(0);
  });

  it('asks again after the interval of the feed', () => {
    expect(nextDue(feed({ triedAt: NOON, goodAt: NOON }))).toBe(NOON + 6 * HOUR);
  });

  it('gives a feed the rest that it asks for, up to a week', () => {
    const asks = (everyMinutes: number) =>
      nextDue(feed({ triedAt: NOON, goodAt: NOON, everyMinutes })) - NOON;
    expect(asks(60)).toBe(6 * HOUR);
    expect(asks(24 * 60)).toBe(24 * HOUR);
    expect(asks(1e9)).toBe(7 * 24 * HOUR);
  });

  it('never asks what is paused or closed', () => {
    expect(nextDue(feed({ paused: true }))).toBe(Number.POSITIVE_INFINITY);
    expect(nextDue(feed({ gone: true, triedAt: 0 }))).toBe(Number.POSITIVE_INFINITY);
  });

  it('waits twice as long after each failure, and never longer than the interval', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 60].map(
      (failures) => (nextDue(feed({ triedAt: NOON, failures })) - NOON) / 60_000,
    );
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 360, 360]);
  });

  it('honours the time before which a host wants to be left alone', () => {
    const notBefore = NOON + 100 * HOUR;
    expect(nextDue(feed({ triedAt: NOON, failures: 1, notBefore }))).toBe(notBefore);
    expect(nextDue(feed({ triedAt: NOON, goodAt: NOON, notBefore }))).toBe(notBefore);
  });

  it('asks arXiv once after midnight in New York, in winter and in summer', () => {
    const source = { kind: 'arxiv', categories: ['cs.CL'] } as const;
    const next = (goodAt: number) =>
      new Date(
        nextDue(feed({ source: { ...source, categories: ['cs.CL'] }, triedAt: goodAt, goodAt })),
      ).toISOString();
    expect(next(NOON)).toBe('2026-11-27T05:00:00.000Z');
    expect(next(Date.UTC(2026, 6, 1, 3, 59))).toBe('2026-07-01T04:00:00.000Z');
    expect(next(Date.UTC(2026, 6, 1, 4))).toBe('2026-07-02T04:00:00.000Z');
  });

  it('is never before the last try, whatever the feed has been through', () => {
    const time = fc.option(fc.integer({ min: 0, max: NOON }), { nil: undefined });
    const any = fc.record({
      triedAt: fc.integer({ min: 0, max: NOON }),
      failures: fc.option(fc.nat(1000), { nil: undefined }),
      everyMinutes: fc.option(fc.nat(1e9), { nil: undefined }),
      notBefore: time,
    });
    fc.assert(
      fc.property(any, ({ triedAt, ...rest }) => {
        const given = Object.fromEntries(
          Object.entries(rest).filter(([, value]) => value !== undefined),
        );
        const due = nextDue(feed({ triedAt, goodAt: triedAt, ...given }));
        expect(due).toBeGreaterThan(triedAt);
      }),
    );
  });
});

describe('mayAskByHand', () => {
  it('lets the user ask a feed as often as they like, but not what wants rest', () => {
    expect(mayAskByHand(feed({ triedAt: NOON, goodAt: NOON }), NOON)).toBe(true);
    expect(mayAskByHand(feed({ notBefore: NOON + 1 }), NOON)).toBe(false);
    expect(mayAskByHand(feed({ gone: true }), NOON)).toBe(false);
    expect(mayAskByHand(feed({ paused: true }), NOON)).toBe(false);
  });

  it('gives arXiv half an hour, for its answer is the same all day', () => {
    const arxiv = feed({ source: { kind: 'arxiv-query', author: 'Ward' }, goodAt: NOON });
    expect(mayAskByHand(arxiv, NOON + HOUR / 2 - 1)).toBe(false);
    expect(mayAskByHand(arxiv, NOON + HOUR / 2)).toBe(true);
  });
});

describe('mayAsk', () => {
  const fine = { online: true, workOffline: false, lowBattery: false, metered: false };

  it('asks when nothing speaks against it', () => {
    expect(mayAsk(fine)).toBe(true);
  });

  it.each([{ online: false }, { workOffline: true }, { lowBattery: true }, { metered: true }])(
    'does not ask with %j',
    (change) => {
      expect(mayAsk({ ...fine, ...change })).toBe(false);
    },
  );
});
