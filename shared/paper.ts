import * as v from 'valibot';

/**
 * A person, with the parts of the name apart, or a name that must not be taken apart
 * (a collaboration, a company). The parts are those of CSL-JSON 1.0.2 name variables.
 */
export const AuthorSchema = v.union([
  v.object({
    family: v.pipe(v.string(), v.minLength(1)),
    given: v.optional(v.string()),
    /** Lower-case words before the family name: "van der", "de la". */
    particle: v.optional(v.string()),
    /** "Jr.", "III". */
    suffix: v.optional(v.string()),
  }),
  v.object({ literal: v.pipe(v.string(), v.minLength(1)) }),
]);

/** One author of a paper. */
export type Author = v.InferOutput<typeof AuthorSchema>;

/** A date as precise as it is known: `2025`, `2025-02` or `2025-02-19` (ISO 8601). */
export const PartialDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2025-02-19'),
);

/** The parts of a paper that a source may know: the world's facts, none of the user's. */
export const DraftSchema = v.object({
  /** May hold TeX math between dollar signs. */
  title: v.pipe(v.string(), v.minLength(1)),
  authors: v.optional(v.array(AuthorSchema)),
  published: v.optional(PartialDateSchema),
  /** Without version: `2502.13922`, `hep-th/9901001`. */
  arxivId: v.optional(v.string()),
  /** Bare and lower-case: `10.18653/v1/2025.acl-long.366`. */
  doi: v.optional(v.string()),
  /** arXiv's primary category, `cs.CL`. */
  primaryCategory: v.optional(v.string()),
  /** The venue as the source names it: `ICLR 2025`. */
  venue: v.optional(v.string()),
  /** Address of the authors' code. */
  code: v.optional(v.string()),
  topics: v.optional(v.array(v.string())),
  /** The authors' own abstract. */
  abstract: v.optional(v.string()),
  /** A summary by someone else, such as the editors of the bundled feed. */
  summary: v.optional(v.string()),
  /** All categories of arXiv, the primary one among them. */
  categories: v.optional(v.array(v.string())),
  /** The latest version known at arXiv, from 1. */
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Taken back by its authors; says nothing when absent. */
  withdrawn: v.optional(v.boolean()),
  /** The authors' own remark at arXiv: "12 pages, accepted at …". */
  comment: v.optional(v.string()),
  /** Where it was published, in arXiv's words. */
  journalRef: v.optional(v.string()),
  /** Its page on the web, when neither an arXiv id nor a DOI leads there. */
  url: v.optional(v.string()),
  /** Address of the project's page. */
  project: v.optional(v.string()),
  /** Who stands behind it: a lab, a company. */
  organisation: v.optional(v.string()),
  /** Votes and comments at Hugging Face. */
  votes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  comments: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The bibliographic entry as a file or a registry has it, see `RawEntry`. */
  entry: v.optional(
    v.object({
      type: v.pipe(v.string(), v.minLength(1)),
      fields: v.record(v.string(), v.string()),
    }),
  ),
});

/** What one source says of one paper. */
export type PaperDraft = v.InferOutput<typeof DraftSchema>;

/** The fields of a draft that a better source may improve. */
export type DraftField = keyof PaperDraft;

/**
 * Where a value came from, worst first; see `merge.ts` for what may replace what. `page` is a page
 * saved as text or a bibliography file, `feed` any RSS, Atom or JSON feed and what a page on the web
 * says of itself, `arxiv-feed` the daily feeds of arXiv, `arxiv` its API, `user` the user's own hand.
 */
export const ORIGINS = [
  'page',
  'feed',
  'hugging-face',
  'bundled',
  'arxiv-feed',
  'arxiv',
  'openreview',
  'datacite',
  'crossref',
  'user',
] as const;

/** A kind of source. */
export type Origin = (typeof ORIGINS)[number];

/** A paper was listed by a source. */
export type Sighting = {
  /** Name of the source, as shown to people. */
  source: string;
  /** Day of the listing, as precise as known. */
  on?: string;
};

/** A stored paper without its long texts: what lists, sorting and export read. */
export type Paper = Omit<PaperDraft, 'abstract' | 'summary' | 'entry' | 'authors' | 'topics'> & {
  /** The identifier under which it was first stored; never changes. */
  id: string;
  authors: Author[];
  topics: string[];
  /** When it came into this library, in milliseconds since 1970. */
  addedAt: number;
  seenIn: Sighting[];
  origins: Partial<Record<DraftField, Origin>>;
};

/** The long texts of a paper, kept apart so that lists stay light. */
export type PaperTexts = {
  id: string;
  abstract?: string;
  summary?: string;
  entry?: PaperDraft['entry'];
};

/** Reading statuses in the order in which a paper usually passes them. */
export const STATUSES = ['inbox', 'queued', 'reading', 'read', 'dropped'] as const;

/** Where a paper stands in the user's reading. */
export type Status = (typeof STATUSES)[number];
