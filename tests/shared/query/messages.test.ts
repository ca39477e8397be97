import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../shared/query/fields.ts';
import { FIELD_HELP, RANGE_EXAMPLES } from '../../../shared/query/messages.ts';
import { parse } from '../../../shared/query.ts';

describe('examples', () => {
  it.each(FIELDS)('of %s can be typed as they stand', (field) => {
    const values = (RANGE_EXAMPLES[field] ?? []).map(([value]) => `${field}:${value}`);
    for (const example of [FIELD_HELP[field].example, ...values]) {
      expect(example.startsWith(`${field}:`)).toBe(true);
      expect(parse(example)).toHaveProperty('query');
    }
  });
});
