import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Range, type Run, runsOf } from '../../shared/reading-text.ts';
import { texString } from './tex/arbitrary.ts';

const shown = (text: string, ranges: Range[] = []) =>
  runsOf(text, ranges).map((run) => [run.kind, run.shown, ...run.ids]);

describe('runs of a text', () => {
  it.each([
    ['', []],
    ['plain', [['text', 'plain']]],
    [
      'has $x^2$ in it',
      [
        ['text', 'has '],
        ['math', 'x^2'],
        ['text', ' in it'],
      ],
    ],
    [
      '$a$$b$',
      [
        ['math', 'a'],
        ['math', 'b'],
      ],
    ],
    [
      '5\\% of \\$3',
      [
        ['text', '5'],
        ['escape', '%'],
        ['text', ' of '],
        ['escape', '$'],
        ['text', '3'],
      ],
    ],
    ['$\\$5$', [['math', '\\$5']]],
    ['between $5 and $6', [['text', 'between $5 and $6']]],
    ['one $ alone', [['text', 'one $ alone']]],
    ['a $x $ b', [['text', 'a $x $ b']]],
    ['a $ x$ b', [['text', 'a $ x$ b']]],
    ['C:\\path', [['text', 'C:\\path']]],
    ['$$x$$', [['math', 'x']]],
    [
      '\\(x\\) \\[y\\]',
      [
        ['math', 'x'],
        ['text', ' '],
        ['math', 'y'],
      ],
    ],
    ['from $5 million to US$', [['text', 'from $5 million to US$']]],
  ])('%j', (text, runs) => {
    expect(shown(text)).toEqual(runs);
  });
});

describe('highlights', () => {
  const range = (start: number, end: number, id: string): Range => ({ start, end, id });

  it('cut plain text where they begin and end', () => {
    expect(shown('0123456789', [range(2, 6, 'a'), range(4, 8, 'b')])).toEqual([
      ['text', '01'],
      ['text', '23', 'a'],
      ['text', '45', 'a', 'b'],
      ['text', '67', 'b'],
      ['text', '89'],
    ]);
  });

  it('cover math and escapes whole, even when they end inside', () => {
    expect(shown('a $xyz$ 5\\% b', [range(0, 4, 'a'), range(9, 10, 'b')])).toEqual([
      ['text', 'a ', 'a'],
      ['math', 'xyz', 'a'],
      ['text', ' 5'],
      ['escape', '%', 'b'],
      ['text', ' b'],
    ]);
  });

  it('without length cover nothing', () => {
    expect(runsOf('abc', [range(1, 1, 'a')]).flatMap(({ ids }) => ids)).toEqual([]);
  });
});

describe('any text with any highlights', () => {
  const anyText = fc.oneof(
    texString,
    fc
      .array(fc.constantFrom('$', '\\', '%', '{', '\\$', '\\%', ' ', 'x', '5', '\n', '👩'), {
        maxLength: 40,
        size: 'max',
      })
      .map((all) => all.join('')),
  );
  const withRanges = anyText.chain((text) => {
    const place = fc.integer({ min: 0, max: text.length });
    const ranges = fc.array(fc.tuple(place, place), { maxLength: 5 });
    return fc.tuple(fc.constant(text), ranges);
  });

  function check(property: (text: string, runs: Run[], ranges: Range[]) => void) {
    fc.assert(
      fc.property(withRanges, ([text, pairs]) => {
        const ranges = pairs.map(([a, b], index) => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          id: String(index),
        }));
        property(text, runsOf(text, ranges), ranges);
      }),
      { numRuns: 3000 },
    );
  }

  it('is covered exactly, in order, without overlap or empty runs', () => {
    check((text, runs) => {
      let at = 0;
      for (const run of runs) {
        expect(run.start).toBe(at);
        expect(run.end).toBeGreaterThan(run.start);
        at = run.end;
      }
      expect(at).toBe(text.length);
    });
  });

  it('shows text runs as they are, escapes without backslash, math from inside its delimiters', () => {
    check((text, runs) => {
      for (const { kind, start, end, shown: seen } of runs) {
        const source = text.slice(start, end);
        if (kind === 'text') expect(seen).toBe(source);
        else if (kind === 'escape') expect(`\\${seen}`).toBe(source);
        else {
          expect(
            source.slice((source.length - seen.length) / 2, -(source.length - seen.length) / 2),
          ).toBe(seen);
          expect(seen.trim()).not.toBe('');
        }
      }
    });
  });

  it('has math and escapes where it has them without highlights', () => {
    check((text, runs) => {
      const special = (all: Run[]) =>
        all.filter(({ kind }) => kind !== 'text').map(({ ids: _ids, ...run }) => run);
      expect(special(runs)).toEqual(special(runsOf(text, [])));
    });
  });

  it('has in every text run the highlights of each of its characters', () => {
    check((_text, runs, ranges) => {
      for (const { kind, start, end, ids } of runs) {
        for (const { id, ...range } of ranges) {
          const overlaps = range.start < end && range.end > start;
          expect(ids.includes(id)).toBe(overlaps);
          if (kind === 'text' && overlaps) {
            expect(range.start <= start && range.end >= end).toBe(true);
          }
        }
      }
    });
  });
});

// Time that grew with the square would be minutes here: the test's own time limit is the judge.
describe('hostile text takes linear time', () => {
  it.each([
    ['dollars', '$'.repeat(100_000)],
    ['dollars and letters', '$x '.repeat(100_000)],
    ['dollars before digits', '$a$1'.repeat(50_000)],
    ['dollars after blanks', '$a $'.repeat(50_000)],
    ['dollars and braces', '${'.repeat(100_000)],
    ['escaped dollars', '\\$'.repeat(100_000)],
    ['a dollar before escaped ones', `$${'\\$'.repeat(100_000)}`],
    ['backslashes', '\\'.repeat(200_001)],
    ['dollars between backslashes', '$\\\\'.repeat(60_000)],
    ['double dollars', '$$ '.repeat(100_000)],
    ['brackets', '\\('.repeat(100_000)],
    ['one formula', `$${'x'.repeat(1_000_000)}$`],
    ['an open formula', `$${'x'.repeat(1_000_000)}`],
    ['many formulas', '$x$ '.repeat(50_000)],
    ['blanks', `$a${' '.repeat(500_000)}`],
  ])('%s', (_name, text) => {
    const runs = runsOf(text, [{ start: 1, end: text.length - 1, id: 'a' }]);
    expect(runs.reduce((length, run) => length + run.end - run.start, 0)).toBe(text.length);
  });

  it('many formulas under many highlights', () => {
    const text = '$x$ and '.repeat(2_000);
    const ranges = Array.from({ length: 500 }, (_each, index) => ({
      start: index * 20,
      end: index * 20 + 10,
      id: String(index),
    }));
    expect(runsOf(text, ranges).at(-1)?.end).toBe(text.length);
  });
});
