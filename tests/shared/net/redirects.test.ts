import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettled, type Sighting, sight } from '../../../shared/net/permanence.ts';
import { isPermanent, isRedirect, MAX_REDIRECTS, nextHop } from '../../../shared/net/redirects.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

function hop(
  from: string,
  to: string,
  more: { taken?: number; seen?: string[]; isTrusted?: boolean } = {},
) {
  const { taken = 0, seen = [from], isTrusted = false } = more;
  return nextHop({ from: new URL(from), to: new URL(to), taken, seen: new Set(seen), isTrusted });
}

const refuse = (reason: string) => ({ kind: 'refuse', reason });
const follow = (keepsCredentials: boolean) => ({ kind: 'follow', keepsCredentials });

describe('nextHop', () => {
  it.each([
    ['https://a.example/1', 'https://a.example/2', follow(true)],
    ['http://a.example/1', 'http://a.example:80/2', follow(true)],
    ['http://a.example/1', 'https://a.example/1', follow(false)],
    ['https://a.example/1', 'https://b.example/1', follow(false)],
    ['https://a.example/1', 'https://a.example:8443/1', follow(false)],
    ['https://a.example/1', 'https://www.a.example/1', follow(false)],
    ['https://a.example/1', 'http://a.example/1', refuse('downgrade')],
    ['https://a.example/1', 'file:///etc/passwd', refuse('scheme')],
    ['https://a.example/1', 'https://a.example/1', refuse('loop')],
    ['https://a.example/1', 'https://a.example/1#top', refuse('loop')],
  ])('from %s to %s', (from, to, result) => {
    expect(hop(from, to)).toEqual(result);
  });

  it('stops after eight', () => {
    expect(hop('http://a/', 'http://b/', { taken: MAX_REDIRECTS - 1 })).toEqual(follow(false));
    expect(hop('http://a/', 'http://b/', { taken: MAX_REDIRECTS })).toEqual(
      refuse('too-many-redirects'),
    );
  });

  it('lets servers of ours be without TLS', () => {
    expect(hop('https://a/', 'http://b/', { isTrusted: true })).toEqual(follow(false));
  });

  it('sends credentials to no other origin, and nothing from https to http', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), fc.nat(12), (from, to, taken) => {
        const result = hop(from, to, { taken });
        if (result.kind === 'refuse') return;
        expect(result.keepsCredentials).toBe(new URL(from).origin === new URL(to).origin);
        expect(taken).toBeLessThan(MAX_REDIRECTS);
        if (from.startsWith('https:')) expect(to).toMatch(/^https:/);
      }),
    );
  });

  it('knows redirects, and those for good', () => {
    const statuses = Array.from({ length: 500 }, (_each, at) => at + 100);
    expect(statuses.filter(isRedirect)).toEqual([301, 302, 303, 307, 308]);
    expect(statuses.filter(isPermanent)).toEqual([301, 308]);
  });
});

describe('a move', () => {
  const seen = (...sightings: [to: string, day: number][]) =>
    sightings.reduce<Sighting | undefined>(
      (known, [to, day]) => sight(known, to, day * DAY_MS + 12345),
      undefined,
    );

  it('is settled on the third day', () => {
    expect(isSettled(seen(['b', 1], ['b', 2]) ?? { to: '', days: [] })).toBe(false);
    expect(isSettled(seen(['b', 1], ['b', 2], ['b', 2]) ?? { to: '', days: [] })).toBe(false);
    expect(isSettled(seen(['b', 1], ['b', 2], ['b', 30]) ?? { to: '', days: [] })).toBe(true);
  });

  it('to another place begins again', () => {
    expect(seen(['b', 1], ['b', 2], ['c', 3])).toEqual({ to: 'c', days: [3] });
  });

  it('is settled only by three different days, and remembers no more', () => {
    const days = fc.array(fc.nat(6), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(days, (each) => {
        const sighting = seen(...each.map((day): [string, number] => ['b', day]));
        if (!sighting) throw new Error('none');
        expect(isSettled(sighting)).toBe(new Set(each).size >= 3);
        expect(sighting.days.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
