import { beforeEach, describe, expect, it } from 'vitest';
import {
  dismissNotice,
  failureOf,
  say,
  sayError,
  sayFailure,
  useNotice,
} from '../../../renderer/state/notice.ts';

describe('failureOf', () => {
  it.each([
    ['the browser’s own error', new DOMException('no room', 'QuotaExceededError')],
    ['an error that only names it', new Error('AbortError: QuotaExceededError: no room')],
    ['a text', 'QuotaExceededError'],
  ])('knows a full disk by %s', (_name, error) => {
    expect(failureOf(error)).toMatchObject({
      code: 'disk-full',
      hint: expect.stringContaining('Free some space'),
    });
  });

  it.each([
    [new TypeError('x is not a function'), 'x is not a function'],
    ['just words', 'just words'],
    [undefined, 'undefined'],
    [['odd'], 'odd'],
  ])('puts %j into words', (error, words) => {
    const { code, message } = failureOf(error);
    expect(code).toBe('unexpected');
    expect(message).toContain(words);
  });
});

describe('the notice', () => {
  beforeEach(dismissNotice);
  const notice = () => useNotice.getState().notice;

  it('says what has happened, and whether it can be taken back', () => {
    say('Starred', true);
    expect(notice()).toEqual({ kind: 'done', text: 'Starred', undo: true });
    say('Undone');
    expect(notice()).toMatchObject({ text: 'Undone', undo: false });
  });

  it('says what went wrong and what to do', () => {
    sayFailure({ code: 'x', message: 'It broke.', hint: 'Mend it.' });
    expect(notice()).toEqual({ kind: 'problem', text: 'It broke.', hint: 'Mend it.' });
    sayError(new Error('odd'));
    expect(notice()).toMatchObject({ kind: 'problem', text: 'That did not work: odd' });
  });

  it('says what was stored before something went wrong, and offers to take it back', () => {
    sayError(new Error('odd'), '500 of 2,500 papers starred');
    expect(notice()).toMatchObject({
      kind: 'problem',
      text: 'That did not work: odd. 500 of 2,500 papers starred.',
      undo: true,
    });
  });

  it('goes away', () => {
    say('Starred');
    dismissNotice();
    expect(notice()).toBeNull();
  });
});

it('tells a library of a newer version, and what to do', () => {
  const error = Object.assign(new Error('newer'), { name: 'NewerLibrary' });
  expect(failureOf(error)).toMatchObject({
    code: 'newer-library',
    hint: 'Install the newest version and open it again.',
  });
});
