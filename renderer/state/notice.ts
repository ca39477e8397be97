import { create } from 'zustand';
import type { Failure } from '../../shared/reply.ts';

/** What has just happened, or gone wrong, in one line at the foot of the window. */
export type Notice = {
  kind: 'done' | 'problem';
  text: string;
  hint?: string;
  /** Offer to take it back. */
  undo?: boolean;
};

/** The notice on show, if any. */
export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

/** Shows what has just happened. */
export function say(text: string, undo = false): void {
  useNotice.setState({ notice: { kind: 'done', text, undo } });
}

/** Shows what went wrong and what to do. */
export function sayFailure({ message, hint }: Failure): void {
  useNotice.setState({ notice: { kind: 'problem', text: message, hint } });
}

/**
 * Shows an error of the page itself, in words. `stored` says what was done before it, which can
 * then be taken back.
 */
export function sayError(error: unknown, stored?: string): void {
  const { message, hint } = failureOf(error);
  const notice: Notice = { kind: 'problem', text: message, hint };
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  useNotice.setState({
    notice:
      stored === undefined ? notice : { ...notice, text: `${sentence} ${stored}.`, undo: true },
  });
}

/** Takes the notice away. */
export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}

/** A failure that main told, thrown where the work cannot go on. */
export class MainFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** A thrown error as a failure: told apart are those that the user can act on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof MainFailure) return error.failure;
  const name = error instanceof Error ? error.name : '';
  const text = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError' || text.includes('QuotaExceeded')) {
    return {
      code: 'disk-full',
      message: 'The disk is full: the last change was not stored.',
      hint: 'Free some space, then try again.',
    };
  }
  if (name === 'NewerLibrary') {
    return {
      code: 'newer-library',
      message: 'This library was last used by a newer version of Lectern.',
      hint: 'Install the newest version and open it again.',
    };
  }
  if (name === 'Busy') {
    return {
      code: 'busy',
      message: 'Another long action is still under way.',
      hint: 'Wait until it is done, or cancel it; then try again.',
    };
  }
  return {
    code: 'unexpected',
    message: `That did not work: ${text}`,
    hint: 'Try again; if it happens again, restart Lectern.',
  };
}
