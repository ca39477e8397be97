import type { Entry } from '../../../shared/bibliography/model.ts';
import type { StyleId } from '../../../shared/bibliography/profile.ts';
import type { Reference, Styled } from '../../../shared/bibliography/styles/processor.ts';

/** What the page asks for: a list of references, or how the running text cites the entries. */
export type ToReferences = {
  n: number;
  what: 'list' | 'in-text';
  style: StyleId;
  entries: readonly Entry[];
};

/** What the worker answers; a list comes in portions. */
export type FromReferences =
  | { n: number; kind: 'portion'; references: Reference[] }
  | { n: number; kind: 'listed' }
  | { n: number; kind: 'cited'; citation: Styled }
  | { n: number; kind: 'failed'; message: string };
