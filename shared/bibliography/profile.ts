import * as v from 'valibot';

/** Formats in which bibliographies are written. */
export const FORMATS = [
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'csl-yaml',
  'hayagriva',
  'markdown',
  'references',
] as const;

/** A format in which bibliographies are written. */
export type Format = (typeof FORMATS)[number];

/** Styles of plain references; each is a file of the Citation Style Language. */
export const STYLES = ['apa', 'ieee', 'acm', 'chicago-author-date', 'nature', 'vancouver'] as const;

/** A style of plain references. */
export type StyleId = (typeof STYLES)[number];

/** How a bibliography is written: the format, and what is in it. */
export const ProfileSchema = v.object({
  format: v.optional(v.picklist(FORMATS), 'bibtex'),
  /** How BibTeX and biblatex spell characters outside ASCII. */
  flavour: v.optional(v.picklist(['utf8', 'latex']), 'utf8'),
  /** For `references` and `markdown`. */
  style: v.optional(v.picklist(STYLES), 'apa'),
  abstract: v.optional(v.boolean(), false),
  /** The paper's tags, and the keywords that it came with. */
  keywords: v.optional(v.boolean(), false),
  /** The user's note, as `annote` or `annotation`. */
  notes: v.optional(v.boolean(), false),
  /** Paths of files; they may tell the user's name. */
  file: v.optional(v.boolean(), false),
  /** Whether an address is written: always, only where neither DOI nor eprint leads there, never. */
  url: v.optional(v.picklist(['always', 'needed', 'never']), 'needed'),
  /** Fields left out, by the names of the model. */
  omit: v.optional(v.array(v.string()), []),
});

/** How a bibliography is written. */
export type Profile = v.InferOutput<typeof ProfileSchema>;

/** What an export writes if nothing is chosen. */
export const DEFAULT_PROFILE: Profile = v.parse(ProfileSchema, {});
