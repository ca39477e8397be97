import { describe, expect, it } from 'vitest';
import {
  fileProblem,
  problemOf,
  refusalOf,
  troubleFailure,
  unusedReason,
} from '../../../../renderer/features/import/problems.ts';

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

describe('problems of a file of papers', () => {
  it.each(['newer-version', 'not-a-library', 'no-papers'] as const)(
    'say why it is not read, and what to do: %s',
    (refusal) => {
      const { code, message, hint } = refusalOf(refusal, 'mine.jsonl');
      expect(code).toBe(`file-${refusal}`);
      expect(message).toMatch(/^mine\.jsonl .*\.$/);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('say where something is wrong, and what', () => {
    expect(fileProblem({ line: 7, what: 'not JSON' })).toBe('Line 7: not JSON');
    expect(fileProblem({ line: 7, column: 3, what: 'unclosed' })).toBe(
      'Line 7, column 3: this entry is never closed',
    );
  });

  it('say in words what ended an import', () => {
    const failure = { code: 'read-failed', message: 'Gone.', hint: 'Look.' };
    expect(troubleFailure({ failure })).toBe(failure);
    const full = troubleFailure({ name: 'QuotaExceededError', message: 'x' });
    expect(full).toMatchObject({ code: 'disk-full', message: 'The disk is full.' });
    expect(troubleFailure({ name: 'TypeError', message: 'odd' }).message).toContain('odd');
  });
});
