import * as v from 'valibot';
import { expect, it } from 'vitest';
import { MOST_PRINTED, PrintedIdsSchema } from '../../shared/print.ts';

it.each([
  [0, false],
  [1, true],
  [MOST_PRINTED, true],
  [MOST_PRINTED + 1, false],
])('of %i papers, printing is %s', (count, isTaken) => {
  const ids = Array.from({ length: count }, (_, at) => `arxiv:${at}`);
  expect(v.is(PrintedIdsSchema, ids)).toBe(isTaken);
});
