import type { Origin, PaperDraft } from '../paper.ts';
import type { Failure } from '../reply.ts';

/** What one service says of a paper. */
export type Found = {
  draft: PaperDraft;
  origin: Origin;
  /** The name of the service, as people know it. */
  source: string;
};

/** What came of looking a paper up. */
export type LookUp =
  /** What services say of it, the worst first. */
  | { kind: 'found'; layers: Found[] }
  /** Papers with such a title, the best match first. */
  | { kind: 'choices'; choices: Found[] }
  /** Nobody knows it. What is clear from the reference itself is given, for a form to begin with. */
  | { kind: 'none'; asked: string[]; start: PaperDraft; failure?: Failure };
