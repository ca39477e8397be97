import type { PaperDraft } from '../paper.ts';

/** How arXiv's daily feeds announce a paper (https://info.arxiv.org/help/rss_specifications.html). */
export const ANNOUNCEMENTS = ['new', 'cross', 'replace', 'replace-cross', 'absonly'] as const;

/** One of arXiv's kinds of announcement. */
export type Announcement = (typeof ANNOUNCEMENTS)[number];

/** What a feed says of one paper. Every text is clean: no markup, no control characters. */
export type FeedItem = {
  /**
   * Names the item within its feed, whatever else of it changes: its guid (RSS 2.0), `rdf:about`
   * (RSS 1.0), id (Atom, JSON Feed), arXiv id (Hugging Face); else its link; else a hash of its
   * title and date.
   */
  id: string;
  draft: PaperDraft;
  /** The day on which the feed listed it, `YYYY-MM-DD`, in the source's own zone. */
  on?: string;
  announced?: Announcement;
};

/** What is wrong with a feed or with one of its items. */
export type FeedProblem = {
  code:
    | 'empty' // no bytes, or nothing but blanks
    | 'web-page' // HTML where a feed should be: a login page, a captive portal
    | 'not-a-feed' // well-formed, but none of the known formats
    | 'service-error' // the service answered with an error of its own, whose words are in `detail`
    | 'doctype' // a document type with declarations of its own: no feed needs one
    | 'malformed' // broken off or not well-formed; what stood before is given
    | 'too-many' // more items than are read
    | 'bad-item'; // one item without title, or not of the shape of its format
  /** Words of the feed, or where in it: short, clean text. */
  detail?: string;
};

/** The formats that are read. */
export type FeedFormat =
  | 'rss'
  | 'rdf'
  | 'atom'
  | 'json-feed'
  | 'arxiv-feed'
  | 'arxiv-api'
  | 'hugging-face';

/** A feed as it was read; total failure is no format, no items and a problem. */
export type ParsedFeed = {
  format: FeedFormat | null;
  /** The feed's own name. */
  title?: string;
  /** The web page that the feed belongs to. */
  home?: string;
  /** Address of the next page of items (JSON Feed `next_url`). */
  next?: string;
  /** How many items there are in all, where a service says so (OpenSearch `totalResults`). */
  total?: number;
  /** The feed asks to be left alone for so many minutes (RSS `ttl`, `sy:updatePeriod`). */
  everyMinutes?: number;
  items: FeedItem[];
  problems: FeedProblem[];
};

/** So many items of one feed are read at most. */
export const MAX_ITEMS = 5000;
