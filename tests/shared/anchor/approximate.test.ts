import fc from 'fast-check';
import { expect, it } from 'vitest';
import { approximateMatches } from '../../../shared/anchor/approximate.ts';

/** Edit distance, the plain way. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j < row.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (char === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const letters = (max: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: max })
    .map((all) => all.join(''));

it('finds a planted pattern, with as few errors as there are', () => {
  const edits = fc.array(fc.tuple(fc.nat(80), fc.constantFrom('', 'x', 'yz')), { maxLength: 4 });
  fc.assert(
    fc.property(letters(90), letters(60), letters(60), edits, (pattern, before, after, changes) => {
      const planted = changes.reduce((text, [at, by]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + by + text.slice(place + 1);
      }, pattern);
      const errors = distance(pattern, planted);
      fc.pre(errors > 0 && errors < pattern.length);
      const text = before + planted + after;
      const places = approximateMatches(text, pattern, errors);
      const best = places.map(({ start, end }) => distance(pattern, text.slice(start, end)));
      expect(Math.min(...best)).toBeLessThanOrEqual(errors);
      expect(Math.max(...best)).toBeLessThanOrEqual(errors);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['abc', '', 1],
  ['', 'abc', 1],
  ['abc', 'abc', 0],
  ['abc', 'xyz', 2],
])('finds nothing in %j for %j with %d errors', (text, pattern, errors) => {
  expect(approximateMatches(text, pattern, errors)).toEqual([]);
});
