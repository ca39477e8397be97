import type { BibliographyKind } from '../../../shared/bibliography/kind.ts';
import type { Clock } from '../../../shared/hlc.ts';
import type { Refusal } from '../../../shared/library-file.ts';
import type { LogRange } from '../../db/bulk.ts';
import type { HowToTake } from '../../db/take-entries.ts';
import type { FileProblem } from './paper-reader.ts';
import type { Named } from './review-plan.ts';
import type {
  Decisions,
  EntryField,
  EntryFilter,
  EntryRow,
  ReviewSummary,
} from './review-types.ts';
import type { Source } from './source.ts';
import type { Trouble } from './trouble.ts';

/** What the page asks of the import worker: one file for each worker. */
export type ToImporter =
  | { kind: 'look'; source: Source }
  | {
      kind: 'import';
      source: Source;
      library: string;
      sightedAs: string;
      /** Where the catalogue hears of what is stored. */
      catalogue: MessagePort;
    }
  /** Reads a bibliography and says what it means for the library. */
  | { kind: 'review'; source: Source; as: BibliographyKind; library: string }
  | QuestionMessage
  /** Imports what was reviewed. */
  | {
      kind: 'take';
      name: string;
      decisions: Decisions;
      how: HowToTake;
      catalogue: MessagePort;
    }
  | { kind: 'stop' };

/** What the page may ask about a bibliography that was read. */
export type Questions = {
  rows: { input: { filter: EntryFilter; from: number; to: number }; output: EntryRow[] };
  /** All entries of a filtered list. */
  entries: { input: { filter: EntryFilter }; output: Named[] };
  fields: { input: { index: number }; output: EntryField[] };
};

/** A question that the worker answers by its number. */
export type QuestionMessage = {
  [N in keyof Questions]: { kind: 'question'; n: number; name: N; input: Questions[N]['input'] };
}[keyof Questions];

/** What a library file is at first sight. */
export type PapersLook = {
  kind: 'library';
  /** The first titles. */
  titles: string[];
  /** How many papers there are; an estimate unless the file says so or was read whole. */
  count: number;
  isExact: boolean;
};

/** What a file is at first sight. */
export type Look =
  | { kind: 'page' }
  | { kind: 'refused'; refusal: Refusal | 'no-papers' }
  | { kind: 'bibliography'; as: BibliographyKind }
  | PapersLook;

/** How far an import is. */
export type Progress = {
  /** Bytes of the file, or entries that were read, and how many there are. */
  read: number;
  of: number;
  added: number;
  improved: number;
};

/** How an import ended. */
export type Ending = Progress & {
  /** Entries that stayed out because of their citekey, and papers that got a new one. */
  left: number;
  rekeyed: number;
  stopped: boolean;
  /** What ended it early. */
  trouble: Trouble | null;
  refusal: Refusal | null;
  /** The first problems of the file, and how many there are. */
  problems: FileProblem[];
  problemCount: number;
  /** What it stored, in the log; null if nothing. */
  range: LogRange | null;
};

/** What the import worker answers. */
export type FromImporter =
  | { kind: 'look'; look: Look }
  | { kind: 'reviewing'; bytes: number; entries: number }
  | { kind: 'reviewed'; summary: ReviewSummary }
  | { kind: 'answer'; n: number; value: Questions[keyof Questions]['output'] }
  | { kind: 'refused'; n: number; trouble: Trouble }
  | { kind: 'stored'; progress: Progress; clock: Clock }
  | { kind: 'ended'; ending: Ending }
  | { kind: 'failed'; trouble: Trouble };
