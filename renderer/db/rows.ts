import type { Anchor } from '../../shared/anchor.ts';
import type { Profile } from '../../shared/bibliography/profile.ts';
import type { View } from '../../shared/catalogue.ts';
import type { HighlightColour, TagColour } from '../../shared/colours.ts';
import type { Source } from '../../shared/feed/source.ts';
import type { Paper, PaperTexts, Status } from '../../shared/paper.ts';

/** How far the user is with a paper; a paper without a mark is untouched in the inbox. */
export type MarkRow = {
  paperId: string;
  status?: Status;
  /** When the status last changed, in ms since 1970. */
  statusAt?: number;
  starred?: boolean;
  /** From 1 to 5 stars. */
  rating?: number;
  /** What the check of bibliographies finds and the user will not hear of: see `ignoredName`. */
  ignored?: string[];
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

/** A citekey that a paper had before: it still finds the paper, and is given to no other. */
export type AliasRow = {
  /** Lower-case. */
  folded: string;
  citekey: string;
  paperId: string;
  /** When it was given up, in ms since 1970. */
  at: number;
};

/** The papers that a file follows: a view, narrowed by a tag and a query of the app's own grammar. */
export type ExportList = {
  view: View;
  tag: string | null;
  words: string;
  /** The saved search whose query it is: `words` is what that was when the file was chosen. */
  search?: string;
};

/** A file that follows what is in the library. */
export type ExportRow = {
  /** By this main knows the file, too. */
  id: string;
  /** Absolute. */
  path: string;
  list: ExportList;
  profile: Profile;
  paused: boolean;
  createdAt: number;
};

/** What an imported bibliography held beside its entries: comments, preambles, groups. */
export type BibFileRow = {
  id: string;
  /** Name of the file, without its folder. */
  name: string;
  /** Each as it stood in the file, in its order. */
  parts: string[];
  at: number;
};

/** An identifier and the one paper it means. */
export type IdentifierRow = { key: string; paperId: string };

/** A saved search: a query of the app's own grammar under a name. */
export type ViewRow = {
  id: string;
  name: string;
  query: string;
  createdAt: number;
  /** Whether new papers that it finds are told outside the window. */
  bell?: boolean;
};

/** What is done with new papers of a feed that a query of the app's own grammar finds. */
export type FeedRule = {
  query: string;
  action: 'keep' | 'queue' | 'drop' | 'tag';
  /** The path of the tag, for `tag`. */
  tag?: string;
};

/** A paper that the user merged into another one: `id` is the one that is gone. */
export type MergeRow = {
  id: string;
  into: string;
  /** All that the world said of it, for the day on which the two are split. */
  paper: Paper;
  texts: PaperTexts;
  /** What the other paper took over from it: its own values before, null for none. */
  before: Record<string, unknown>;
  /** And the values that it has had since. */
  after: Record<string, unknown>;
  at: number;
  /** The citekey that it had: an alias of the other since, or its key where it had none. */
  citekey?: string;
  keyMoved?: true;
  /** The citekeys that it had before, in lower case. */
  aliases?: string[];
};

/** A feed that the user follows. */
export type FeedRow = {
  id: string;
  source: Source;
  /** The name of the source itself: papers are seen in it. */
  name: string;
  /** The user's own name for it; blank for the source's. */
  title: string;
  /** Path of the folder it stands in, `Journals/Physics`; blank for none. */
  folder: string;
  paused: boolean;
  /** How often it is asked, in hours. */
  everyHours: number;
  rules: FeedRule[];
  /** Whether the user typed its address, which then may be in a private network. */
  typed: boolean;
  createdAt: number;
};

/** How a feed has fared: the world's doing, so that it is no operation. Times in ms since 1970. */
export type FeedStateRow = {
  feedId: string;
  /** When it was asked last, and when it last answered well. */
  triedAt: number;
  goodAt?: number;
  /** Why it did not answer well, in words for people. */
  failure?: { message: string; hint: string };
  /** It has closed for good and is not asked again. */
  gone?: boolean;
  /** It asked not to be asked before. */
  notBefore?: number;
  /** How often it failed since it last answered well. */
  failures?: number;
  /** An answer is being taken in; if this is there at a start, that was cut short. */
  pending?: boolean;
  /** The feed itself asks for so many minutes of rest. */
  everyMinutes?: number;
  /** How many of the papers it listed last were new. */
  added?: number;
  /** How many items could not be read. */
  unread?: number;
};

/**
 * One transaction's worth of papers that the catalogue and the search index have to read anew.
 * `n` counts the changes of the ledger: it is the ledger's revision.
 */
export type DirtyRow = { n: number; papers: string[] };

/** Facts about the library itself. */
export type MetaRow = { key: string; value: unknown };
