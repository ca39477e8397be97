import { describe, expect, it } from 'vitest';
import { problemOf, unusedReason } from '../../../../renderer/features/import/problems.ts';

describe('problems of a page', () => {
  it.each(['empty', 'binary', 'html', 'too-long', 'not-a-page'] as const)(
    'say what is wrong with the file, and what to do: %s',
    (problem) => {
      const { code, message, hint } = problemOf(problem, 'page.txt');
      expect(code).toBe(`page-${problem}`);
      expect(message).toMatch(/^page\.txt .*\.$/);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each(['furniture', 'no-title', 'duplicate', 'cut-off', 'too-long'] as const)(
    'say why a line was not used: %s',
    (reason) => {
      expect(unusedReason(reason)).toMatch(/^[a-z ,]{10,}$/);
    },
  );
});
