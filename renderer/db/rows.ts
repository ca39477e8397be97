import type { Anchor } from '../../shared/anchor.ts';
import type { HighlightColour, TagColour } from '../../shared/colours.ts';
import type { Status } from '../../shared/paper.ts';

/** How far the user is with a paper; a paper without a mark is untouched in the inbox. */
export type MarkRow = {
  paperId: string;
  status?: Status;
  /** When the status last changed, in ms since 1970. */
  statusAt?: number;
  starred?: boolean;
  /** From 1 to 5 stars. */
  rating?: number;
};

/** A tag by its path, `method/attention`. */
export type TagRow = { path: string; colour?: TagColour };

/** A tag on a paper. */
export type TaggingRow = { paperId: string; tag: string };

/** The user's note on a paper, in Markdown. */
export type NoteRow = { paperId: string; text: string; updatedAt: number };

/** The texts of a paper that can be highlighted. */
export type HighlightField = 'abstract' | 'summary';

/** A passage that the user marked. */
export type HighlightRow = {
  id: string;
  paperId: string;
  field: HighlightField;
  anchor: Anchor;
  colour: HighlightColour;
  comment: string;
  createdAt: number;
};

/** The citekey of a paper: minted once, then immutable. */
export type CitekeyRow = {
  paperId: string;
  citekey: string;
  /** Lower-case, because two keys may not differ by case alone. */
  folded: string;
};

/** An identifier and the one paper it means. */
export type IdentifierRow = { key: string; paperId: string };

/** A saved search: a query of the app's own grammar under a name. */
export type ViewRow = { id: string; name: string; query: string; createdAt: number };

/**
 * One transaction's worth of papers that the catalogue and the search index have to read anew.
 * `n` counts the changes of the ledger: it is the ledger's revision.
 */
export type DirtyRow = { n: number; papers: string[] };

/** Facts about the library itself. */
export type MetaRow = { key: string; value: unknown };
