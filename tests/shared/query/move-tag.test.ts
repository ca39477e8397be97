import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTagMoved } from '../../../shared/query/move-tag.ts';
import { parse, print } from '../../../shared/query.ts';
import { typed } from './arbitrary.ts';

describe('withTagMoved', () => {
  it.each([
    ['tag:a', 'tag:x/y'],
    ['kites TAG:Á/b  -#a', 'kites TAG:x/y/b  -#x/y'],
    ['tag:a|b|a/c', 'tag:x/y|b|x/y/c'],
    ['tag:(a OR b "a" c|a)', 'tag:(x/y OR b x/y c|x/y)'],
    ['tag:(title:a (a)) a', 'tag:(title:a (x/y)) a'],
    ['a title:a note:"tag:a" tag:ab tag:b/a "tag:a"', null],
    ['tag:a (', 'tag:x/y ('],
    ['tag: a', null],
  ])('of %s makes %s', (text, moved) => {
    expect(withTagMoved(text, 'a', 'x/y')).toBe(moved ?? text);
  });

  it('writes a name that a query could not hold bare in quotes', () => {
    const moved = withTagMoved('tag:a/b OR is:read', 'a', 'He said "no" | (yes)');
    expect(moved).toBe('tag:"He said ""no"" | (yes)/b" OR is:read');
    expect(print({ kind: 'tag', path: 'He said "no" | (yes)/b' })).toBe(moved.split(' OR ')[0]);
  });

  it('changes nothing that is no such tag, whatever is typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(withTagMoved(text, 'no such tag', 'x')).toBe(text);
        const there = withTagMoved(text, 'long', 'zz');
        expect('error' in parse(there)).toBe('error' in parse(text));
      }),
    );
  });
});
