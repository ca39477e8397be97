import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineChange, lineDiff } from '../../shared/line-diff.ts';

/** The second text, made from the first and the changes. */
function applied(first: string, changes: readonly LineChange[]): string {
  const lines = first.split('\n');
  const out: string[] = [];
  let at = 0;
  for (const change of changes) {
    out.push(...lines.slice(at, change.at[0]), ...change.added);
    expect(lines.slice(change.at[0], change.at[0] + change.removed.length)).toEqual(change.removed);
    at = change.at[0] + change.removed.length;
  }
  return [...out, ...lines.slice(at)].join('\n');
}

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
  .map((lines) => lines.join('\n'));

describe('a difference by lines', () => {
  it('is none between two equal texts', () => {
    expect(lineDiff('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  it('names the lines that went and came, and where', () => {
    expect(lineDiff('a\nb\nc\nd', 'a\nB\nc\nd\ne')).toEqual([
      { at: [1, 1], removed: ['b'], added: ['B'] },
      { at: [4, 4], removed: [], added: ['e'] },
    ]);
  });

  it('leads from any text to any other', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(applied(a, lineDiff(a, b))).toBe(b);
      }),
    );
  });

  it('is no longer than dropping one line demands', () => {
    const lines = Array.from({ length: 200 }, (_each, n) => `line ${n % 7}`);
    const less = lines.filter((_each, n) => n !== 100);
    const changes = lineDiff(lines.join('\n'), less.join('\n'));
    expect(changes.flatMap(({ removed, added }) => [...removed, ...added])).toHaveLength(1);
  });

  it('of two texts that share nothing is one change, found at once', () => {
    const a = Array.from({ length: 100_000 }, (_each, n) => `a${n}`).join('\n');
    const b = Array.from({ length: 100_000 }, (_each, n) => `b${n}`).join('\n');
    const changes = lineDiff(a, b);
    expect(changes).toHaveLength(1);
    expect(applied(a, changes)).toBe(b);
  });
});
