import type { TagColour } from './colours.ts';

/** The lists of the library: one for each stage of reading, and all papers. */
export const VIEWS = ['inbox', 'queued', 'reading', 'read', 'all'] as const;

/** A list of the library. */
export type View = (typeof VIEWS)[number];

/** What lists may be sorted by. */
export const SORTS = ['date', 'title', 'author', 'added'] as const;

/** A sort order. */
export type Sort = { by: (typeof SORTS)[number]; descending: boolean };

/** What a list shows: a view, narrowed by a tag (with its children) and by a query. */
export type ListQuery = {
  view: View;
  tag: string | null;
  /** A query in the language of `query.ts`, as it was typed. */
  words: string;
  sort: Sort;
  /** While words are searched, the best matches come first, whatever `sort` says. */
  ranked: boolean;
};

/** Live counts for the sidebar. A parent tag counts the papers of its children once. */
export type Counts = {
  views: Record<View, number>;
  tags: { path: string; count: number; colour?: TagColour }[];
};
