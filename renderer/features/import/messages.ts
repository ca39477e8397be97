import type { Clock } from '../../../shared/hlc.ts';
import type { Refusal } from '../../../shared/library-file.ts';
import type { FileKind } from './file-kind.ts';
import type { FileProblem } from './paper-reader.ts';
import type { Source } from './source.ts';
import type { Trouble } from './trouble.ts';

/** What the page asks of the import worker: one question for each worker. */
export type ToImporter =
  | { kind: 'look'; source: Source }
  | {
      kind: 'import';
      source: Source;
      as: PapersKind;
      library: string;
      sightedAs: string;
      /** Where the catalogue hears of what is stored. */
      catalogue: MessagePort;
    }
  | { kind: 'stop' };

/** The kinds of files that are read as a stream. */
export type PapersKind = Exclude<FileKind, 'page'>;

/** What a file of papers is at first sight. */
export type PapersLook = {
  kind: PapersKind;
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
  | PapersLook;

/** How far an import is. */
export type Progress = {
  /** Bytes of the file. */
  read: number;
  added: number;
  improved: number;
};

/** How an import ended. */
export type Ending = Progress & {
  stopped: boolean;
  /** What ended it early. */
  trouble: Trouble | null;
  refusal: Refusal | null;
  /** The first problems of the file, and how many there are. */
  problems: FileProblem[];
  problemCount: number;
};

/** What the import worker answers. */
export type FromImporter =
  | { kind: 'look'; look: Look }
  | { kind: 'stored'; progress: Progress; clock: Clock }
  | { kind: 'ended'; ending: Ending }
  | { kind: 'failed'; trouble: Trouble };
