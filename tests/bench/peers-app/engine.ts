/** What an engine indexes of one paper; all of it is searched. */
export type Document = {
  id: number;
  title: string;
  authors: string;
  tags: string;
  notes: string;
  abstract: string;
};

/** The searched fields, the weightiest first, with their weights where an engine has such. */
export const FIELDS = [
  ['title', 5],
  ['authors', 4],
  ['tags', 3],
  ['notes', 2],
  ['abstract', 1],
] as const satisfies readonly (readonly [Exclude<keyof Document, 'id'>, number])[];

/** How many results a search gives at the most. */
export const LIMIT = 50;

/** Whether a paper must have every word, or some. */
export type Mode = 'every' | 'some';

/** A search engine under comparison. */
export type Engine = {
  /** Takes documents that are new to it. */
  add: (documents: readonly Document[]) => void;
  /** To be called after the last of many. */
  finish: () => void;
  /** Takes a document in the place of the one with the same id. */
  update: (document: Document) => void;
  /** The ids of the best documents; the last word may be the beginning of one. */
  search: (text: string, mode: Mode) => number[];
  /** Puts what is needed to load it into the origin's private file system. */
  save: () => Promise<void>;
};

/** Makes an engine: empty, in memory alone, or from what was saved. */
export type Maker = (from: 'nothing' | 'memory' | 'saved') => Promise<Engine>;
