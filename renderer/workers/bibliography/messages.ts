import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { Clock } from '../../../shared/hlc.ts';
import type { Input, RequestName } from '../../../shared/ipc.ts';
import type { LineChange } from '../../../shared/line-diff.ts';
import type { OVER, Written } from '../../../shared/output.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { LibraryNews } from '../../db/library.ts';

/** What may be overwritten, see `beginOutput` of the contract. */
export type Over = (typeof OVER)[number];

/** What was written, and how many entries are in it. */
export type WrittenEntries = Written & { count: number };

/** What came of bringing a file up to date: what was written, or null where nothing was to do. */
export type Brought = { written: WrittenEntries | null; count: number };

/** What the page may ask of the worker and wait for. Ids may also come before, in `ids`. */
export type Jobs = {
  /** The text of some papers' entries, without giving citekeys to those that have none. */
  preview: { input: { profile: Profile; ids: readonly string[] }; output: string };
  /** Writes the papers whose ids came before, or all of the library, to a file or the `CLIPBOARD`. */
  write: {
    input: {
      profile: Profile;
      to: string;
      over: Over;
      all: boolean;
      /** The keys under which papers are cited, by their ids, where those are not their own. */
      as?: ReadonlyMap<string, readonly string[]>;
    };
    output: WrittenEntries;
  };
  /** Writes the whole library to a library file. */
  copy: { input: { to: string }; output: WrittenEntries };
  /** From now on a file is to hold the papers whose ids came before. */
  follow: { input: { id: string; profile: Profile }; output: null };
  /** Papers have come into a file that is followed, or left it; then it is brought up to date. */
  bring: {
    input: {
      id: string;
      over: Over;
      /** Even where nothing has changed, as when the file is gone. */
      anew: boolean;
      added: readonly string[];
      removed: readonly string[];
    };
    output: Brought;
  };
  /** How a file that is followed differs from what would be written, by lines. */
  compare: { input: { id: string; url: string }; output: LineChange[] };
  /** A file is not followed any more. */
  forget: { input: { id: string }; output: null };
};

/** A job that the worker answers by its number. */
export type JobMessage = {
  [K in keyof Jobs]: { kind: 'job'; n: number; what: K; input: Jobs[K]['input'] };
}[keyof Jobs];

/** The requests to main that the page hands on for the worker. */
export const RELAYED = [
  'beginOutput',
  'writeOutput',
  'commitOutput',
  'abortOutput',
  'followedFiles',
] as const satisfies RequestName[];

/** A request to main that the page hands on. */
export type Relayed = (typeof RELAYED)[number];

/** What the page tells the worker. */
export type ToBibliographer =
  | { kind: 'open'; library: string }
  /** How new citekeys are made from now on. */
  | { kind: 'formula'; formula: string }
  | { kind: 'ids'; n: number; ids: readonly string[] }
  | JobMessage
  | { kind: 'stop'; n: number }
  | { kind: 'reply'; call: number; reply: Reply<unknown> };

/** What the worker tells the page. */
export type FromBibliographer =
  | { kind: 'call'; call: number; name: Relayed; input: Input<Relayed> }
  | { kind: 'progress'; n: number; done: number; total: number }
  | { kind: 'answer'; n: number; reply: Reply<Jobs[keyof Jobs]['output']> }
  /** Citekeys were given. */
  | { kind: 'news'; news: LibraryNews; clock: Clock }
  /** Something took this long, in ms: for the benchmark. */
  | { kind: 'measured'; name: string; ms: number };
