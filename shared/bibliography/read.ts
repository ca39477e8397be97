import type { Entry, RawEntry } from './model.ts';
import type { BibtexProblem, Place } from './parse/syntax.ts';

/** An entry of a bibliography file. */
export type ReadEntry = {
  /** With what it inherits from the entries that it refers to. */
  entry: Entry;
  /** Its own fields as the file has them, macros expanded. */
  raw: RawEntry;
  /** Where it begins. */
  at: Place;
};

/**
 * Reads a bibliography piece by piece, whatever its format: `push` gives the entries that are
 * complete, `end` the rest. What is wrong is in `problems`, what is no entry of a work (comments,
 * preambles, groups, entries without a title) in `parts`, each as it stands in the file; who takes
 * them may empty both. Never throws.
 */
export type BibliographyReader = {
  push(text: string): ReadEntry[];
  end(): ReadEntry[];
  readonly problems: BibtexProblem[];
  readonly parts: string[];
};
