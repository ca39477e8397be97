import type { PackedRows } from '../../shared/catalogue/row-texts.ts';
import type { Counts, ListQuery } from '../../shared/catalogue.ts';
import type { LibraryNews } from '../db/library.ts';

/** A saved search with the number of its papers; null while search is being prepared. */
export type SavedSearch = {
  id: string;
  name: string;
  query: string;
  count: number | null;
  bell: boolean;
};

/** How many papers in the inbox were seen in a source, by its name. */
export type SourceCounts = Record<string, number>;

/** Everything that is counted beside the list. */
export type SidebarCounts = Counts & { saved: SavedSearch[]; sources: SourceCounts };

/** A text field whose known values can be offered while a query is typed. */
export type VocabularyField = 'author' | 'venue' | 'cat' | 'source' | 'key';

/** What the page may ask of the worker and wait for. */
export type Requests = {
  /** The numbers of some papers, by their ids; -1 for a paper that is not known. */
  find: { input: { ids: readonly string[] }; output: number[] };
  /** A list that is not the one on show, as paper numbers in order. */
  list: { input: { list: ListQuery }; output: Uint32Array };
  /** The numbers of the papers that a query finds to the letter, without allowance for slips. */
  matching: { input: { words: string }; output: Uint32Array };
  /**
   * The papers of a list to the letter, as paper numbers in no order; null while search is being
   * prepared. Refused where the query has an error.
   */
  members: { input: { list: Omit<ListQuery, 'sort' | 'ranked'> }; output: Uint32Array | null };
  /** The numbers of the papers that have left the inbox because nobody touched them. */
  faded: { input: Record<string, never>; output: Uint32Array };
  /** Known values of a field that begin with what was typed. */
  values: { input: { field: VocabularyField; prefix: string; limit: number }; output: string[] };
};

/** What the page tells the worker. `serial` grows with every message that changes the answer. */
export type ToWorker =
  | {
      kind: 'open';
      serial: number;
      library: string;
      device: string;
      list: ListQuery;
      fadeAfterDays: number;
    }
  | { kind: 'ask'; serial: number; list: ListQuery }
  /** After so many days untouched papers leave the inbox; 0 for never. */
  | { kind: 'fade'; serial: number; days: number }
  | { kind: 'news'; serial: number; news: LibraryNews }
  /** Someone else tells `LibraryNews` on this port, and hears when each has been taken in. */
  | { kind: 'source'; port: MessagePort }
  | RequestMessage;

/** A request that the worker answers by its number. */
export type RequestMessage = {
  [N in keyof Requests]: { kind: 'request'; n: number; name: N; input: Requests[N]['input'] };
}[keyof Requests];

/** The answer to the question as things stand. What is left out is as it was before. */
export type Update = {
  kind: 'update';
  /** The last message from the page that this takes into account. */
  serial: number;
  /** The ledger's revision that this shows. */
  revision: number;
  /** The list that was asked for, and the numbers of its papers in order. */
  list?: ListQuery;
  order?: Uint32Array;
  /** The list was found by allowing for mistyped words. */
  corrected?: boolean;
  counts?: SidebarCounts;
  /** One byte for each paper; see `markOf`. */
  states?: Uint8Array;
  /** Rows that are new or changed, as records. */
  rows?: { nr: number; record: Uint8Array }[];
};

/** Work in the background, as far as it is. */
export type Work = { what: 'catalogue' | 'search'; done: number; total: number };

/** What the worker tells the page. */
export type FromWorker =
  | Update
  /** Rows of all papers; `build` names the numbering of the papers. */
  | { kind: 'opened'; build: string; rows: PackedRows }
  | { kind: 'answer'; n: number; value: Requests[keyof Requests]['output'] }
  | { kind: 'refused'; n: number; message: string }
  | { kind: 'work'; work: Work | null }
  /** Texts can be searched from now on. */
  | { kind: 'searchable' }
  /** Something took this long, in ms: for the benchmark. */
  | { kind: 'measured'; name: string; ms: number; detail?: { bytes: number } }
  /** The caches cannot be kept up; the ledger is not touched by that. */
  | { kind: 'trouble'; message: string };
