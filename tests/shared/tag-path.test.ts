import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, movedPath, tagPath, withAncestors } from '../../shared/tag-path.ts';

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('a', 'B', '/', '#', ' ', '\t', '\u200b', '👩', 'é'), {
      maxLength: 30,
      size: 'max',
    })
    .map((all) => all.join('')),
  fc
    .tuple(fc.integer({ min: 190, max: 202 }), fc.constantFrom('/b', ' b', '👩', '/👩/x', '#'))
    .map(([length, end]) => 'a'.repeat(length) + end),
);

const path = fc.array(fc.constantFrom('a', 'b', 'ab', 'a b'), { minLength: 1, maxLength: 4 });

describe('tagPath', () => {
  it.each([
    ['attention', 'attention'],
    ['#attention', 'attention'],
    [' # attention ', 'attention'],
    ['##a', 'a'],
    ['method / attention ', 'method/attention'],
    ['/method//attention/', 'method/attention'],
    ['a\tb\n c', 'a b c'],
    ['C#', 'C#'],
    ['a/#b', 'a/#b'],
    ['Größe', 'Größe'],
    ['safe\u202egnp', 'safegnp'],
    ['', null],
    [' / / ', null],
    ['#', null],
    ['\u200b', null],
  ])('stores %j as %j', (text, stored) => {
    expect(tagPath(text)).toBe(stored);
  });

  it('cuts a long path where a part or a character ends', () => {
    expect(tagPath(`${'a'.repeat(199)}/b`)).toBe('a'.repeat(199));
    expect(tagPath(`${'a'.repeat(198)} b c`)).toBe(`${'a'.repeat(198)} b`);
    expect(tagPath(`${'a'.repeat(199)}👩`)).toBe('a'.repeat(199));
    expect(tagPath('a'.repeat(10_000))).toHaveLength(200);
  });

  it('gives parts without blanks around them, and stored paths back as they are', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const stored = tagPath(text);
        if (stored === null) return;
        expect(tagPath(stored)).toBe(stored);
        expect(stored.length).toBeLessThanOrEqual(200);
        for (const part of stored.split('/')) {
          expect(part).not.toBe('');
          expect(part).toBe(part.trim());
        }
        expect(stored).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('withAncestors', () => {
  it('gives the path and what stands above it, nearest first', () => {
    expect(withAncestors('a/b/c')).toEqual(['a/b/c', 'a/b', 'a']);
    expect(withAncestors('a')).toEqual(['a']);
  });

  it('gives just the paths that the path is within', () => {
    fc.assert(
      fc.property(path, (parts) => {
        const all = withAncestors(parts.join('/'));
        expect(all).toHaveLength(parts.length);
        expect(all.every((each) => isWithin(parts.join('/'), each))).toBe(true);
      }),
    );
  });
});

describe('isWithin', () => {
  it.each([
    ['a', 'a', true],
    ['a/b', 'a', true],
    ['a/b/c', 'a/b', true],
    ['ab', 'a', false],
    ['a', 'a/b', false],
    ['b/a', 'a', false],
  ])('%s within %s: %s', (path_, parent, within) => {
    expect(isWithin(path_, parent)).toBe(within);
  });
});

describe('movedPath', () => {
  it.each([
    ['a', 'a', 'x', 'x'],
    ['a/b', 'a', 'x/y', 'x/y/b'],
    ['ab', 'a', 'x', 'ab'],
    ['b/a', 'a', 'x', 'b/a'],
    ['a/b/b', 'a/b', 'a', 'a/b'],
  ])('%s after %s → %s is %s', (path_, from, to, moved) => {
    expect(movedPath(path_, from, to)).toBe(moved);
  });

  it('moved back gives the path again', () => {
    fc.assert(
      fc.property(path, path, (below, from) => {
        const old = [...from, ...below].join('/');
        const moved = movedPath(old, from.join('/'), 'elsewhere');
        expect(movedPath(moved, 'elsewhere', from.join('/'))).toBe(old);
      }),
    );
  });
});
