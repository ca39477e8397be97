import { describe, expect, it } from 'vitest';
import { isSourceQuery, sourceQuery } from '../../../shared/feed/source-query.ts';
import { parse } from '../../../shared/query.ts';

describe('sourceQuery', () => {
  it.each(['arXiv cs.CL + cs.LG', 'The “best” "journal" \\ ever', 'a:b (c) -d', 'OR'])(
    'is a search without error for the name %j',
    (name) => {
      const query = sourceQuery(name);
      expect(parse(query)).not.toHaveProperty('error');
      expect(isSourceQuery(query)).toBe(true);
    },
  );

  it('is told from what people type', () => {
    expect(isSourceQuery(`${sourceQuery('a')} OR ${sourceQuery('b')}`)).toBe(true);
    expect(isSourceQuery('source:"a" kites')).toBe(false);
    expect(isSourceQuery('kites')).toBe(false);
  });
});
