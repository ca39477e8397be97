import type { Failure } from '../../shared/reply.ts';

/** A failure of an update, thrown where the work cannot go on. */
export class UpdateFailure extends Error {
  readonly failure: Failure;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.failure = { code, message, hint };
  }
}

/** What went wrong, as data; anything that was not foreseen in its own words. */
export function updateFailureOf(error: unknown): Failure {
  if (error instanceof UpdateFailure) return error.failure;
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'update-failed',
    message: `The update could not be made: ${why.slice(0, 300)}`,
    hint: 'Lectern stays as it is. Try again later.',
  };
}
