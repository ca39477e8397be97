import type { Origin } from '../paper.ts';
import type { Failure } from '../reply.ts';
import type { FeedItem } from './item.ts';
import type { Source } from './source.ts';

/** What came of asking a source for news. */
export type Fetched =
  | {
      kind: 'read';
      /** The source's own name; undefined where it says none. */
      title?: string;
      origin: Origin;
      items: FeedItem[];
      /** How many items could not be read. */
      unread: number;
      /** Why later pages did not come: what they list is still to be asked for. */
      cutShort?: Failure;
      /** It asks for so many minutes of rest. */
      everyMinutes?: number;
      /** The address has moved here for good. */
      movedTo?: string;
    }
  | { kind: 'not-modified' }
  /** `notBefore`: it asked for rest until then, in ms since 1970. `gone`: it has closed for good. */
  | { kind: 'failed'; failure: Failure; notBefore?: number; gone?: boolean }
  | { kind: 'cancelled' };

/** What is shown of a feed before it is followed. */
export type Preview = {
  source: Source;
  /** Whether the user typed the host of its address, which then may be in a private network. */
  typed: boolean;
  name: string;
  /** Titles and days of the newest papers. */
  newest: { title: string; authors: string; on?: string }[];
  /** How many papers it lists now. */
  count: number;
  /** Other feeds that the same page names. */
  others: { url: string; title: string }[];
};
