import { describe, expect, it } from 'vitest';
import { foldPath, parentOf } from '../../../shared/catalogue/tag-path-key.ts';

describe('a folded path', () => {
  it.each([
    ['Method/Attention', 'method/attention'],
    ['Über', 'uber'],
    ['graph-theory', 'graph theory'],
    ['graph_theory / Spectral', 'graph theory/spectral'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['🪁', '🪁'],
    ['凧', '凧'],
  ])('%j is %j', (path, folded) => {
    expect(foldPath(path)).toBe(folded);
  });
});

describe('the parent', () => {
  it.each([
    ['a/b/c', 'a/b'],
    ['a', undefined],
    ['/a', undefined],
  ])('of %j is %j', (path, parent) => {
    expect(parentOf(path)).toBe(parent);
  });
});
