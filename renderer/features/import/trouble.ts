import type { Failure } from '../../../shared/reply.ts';
import { SourceFailure } from './source.ts';

/** What ended the worker's work early: in words for people already, or as an error's own. */
export type Trouble = { failure: Failure } | { name: string; message: string };

/** An error as it can go from a worker to the page. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof SourceFailure) return { failure: error.failure };
  // The store wraps the error that made it give a transaction up.
  const inner = (error as { inner?: unknown } | null)?.inner;
  const cause = inner instanceof Error ? inner : error;
  return cause instanceof Error
    ? { name: cause.name, message: cause.message }
    : { name: 'Error', message: String(cause) };
}
