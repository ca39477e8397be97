import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrived, handOver, MOST, wordsFor } from '../../../electron/arrivals/arrived.ts';
import { isTooLong, shortened } from '../../../electron/arrivals/hand-over-size.ts';
import { MAX_LINK } from '../../../shared/deep-link.ts';

const file = (path: string): Arrived => ({ kind: 'file', path });

describe('what a second start hands over', () => {
  it('is too long before Chromium finds it so', () => {
    const long = `/${'x'.repeat(20_000)}`;
    expect(isTooLong(['lectern', 'a.bib'], '/home/ada', handOver([file('/home/ada/a.bib')]))).toBe(
      false,
    );
    // Twice: it stands on the command line and in the message.
    expect(isTooLong(['lectern', long], '/', handOver([file(long)]))).toBe(true);
    expect(isTooLong(['lectern', `--x=${long}${long}`], '/', handOver([]))).toBe(true);
  });

  it('stays as it is where it is short', () => {
    const some: Arrived[] = [
      { kind: 'command', id: 'refresh' },
      { kind: 'link', address: 'lectern://search?q=x' },
      file('/a.bib'),
    ];
    expect(shortened(some)).toEqual(some);
  });

  it('keeps enough of a long link to say that it is too long', () => {
    const [link] = shortened([
      { kind: 'link', address: `lectern://search?q=${'a'.repeat(99_999)}` },
    ]);
    expect(link).toMatchObject({ address: expect.stringMatching(/^lectern:\/\/search\?q=a+$/) });
    expect(link?.kind === 'link' && link.address.length).toBe(MAX_LINK + 1);
  });

  it('is never too long once it was cut, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6000 });
    const arrived = fc.array(
      fc.oneof(
        text.map((address): Arrived => ({ kind: 'link', address })),
        text.map((path): Arrived => file(path)),
      ),
      { maxLength: MOST },
    );
    fc.assert(
      fc.property(arrived, (all) => {
        const short = shortened(all);
        expect(isTooLong(['lectern', ...wordsFor(short)], '/home/ada', handOver(short))).toBe(
          false,
        );
      }),
    );
  });
});
