import type { Paper, Status } from '../paper.ts';

/** All that the catalogue wants to know of one paper, as the ledger has it. */
export type PaperState = {
  paper: Paper;
  mark: {
    status?: Status;
    /** When the status last changed, in ms since 1970. */
    statusAt?: number;
    starred?: boolean;
    /** From 1 to 5 stars. */
    rating?: number;
  } | null;
  tags: readonly string[];
  /** There is a note that is more than blanks. */
  hasNote: boolean;
  /** The number of highlights. */
  highlights: number;
  hasAbstract: boolean;
};
