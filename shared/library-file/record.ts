import * as v from 'valibot';
import { isCitekey } from '../bibliography/citekey/rules.ts';
import { HIGHLIGHT_COLOURS, TAG_COLOURS } from '../colours.ts';
import { AuthorSchema, DraftSchema, ORIGINS, PartialDateSchema, STATUSES } from '../paper.ts';
import { tagPath } from '../tag-path.ts';

/** Longer names cannot be keys that anybody uses; it bounds what a file can put into an index. */
const MAX_KEY = 2048;

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_KEY));
const Time = v.pipe(v.number(), v.finite());
/** A field of a later version of the app is nothing to stumble over. */
const OriginSchema = v.fallback(v.optional(v.picklist(ORIGINS)), undefined);

const TagPathSchema = v.pipe(
  v.string(),
  v.transform(tagPath),
  v.string('a tag with a letter in it'),
);

const SightingSchema = v.object({ source: v.string(), on: v.optional(PartialDateSchema) });

const PaperSchema = v.object({
  ...DraftSchema.entries,
  id: v.optional(Key),
  authors: v.optional(v.array(AuthorSchema)),
  addedAt: v.optional(Time),
  seenIn: v.optional(v.array(SightingSchema), []),
  origins: v.optional(
    v.object(
      v.entriesFromList(
        Object.keys(DraftSchema.entries) as (keyof typeof DraftSchema.entries)[],
        OriginSchema,
      ),
    ),
    {},
  ),
});

const AnchorSchema = v.object({
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  start: Time,
});

const HighlightSchema = v.object({
  id: Key,
  field: v.picklist(['abstract', 'summary']),
  anchor: AnchorSchema,
  colour: v.picklist(HIGHLIGHT_COLOURS),
  comment: v.optional(v.string(), ''),
  createdAt: v.optional(Time, 0),
});

const MarkSchema = v.object({
  status: v.optional(v.picklist(STATUSES)),
  statusAt: v.optional(Time),
  starred: v.optional(v.boolean()),
  rating: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  ignored: v.optional(v.array(Key)),
});

const CitekeySchema = v.pipe(v.string(), v.check(isCitekey, 'a citekey'));

/** What a line of a library file holds of one paper: the world's facts, then the user's doing. */
export const PaperRecordSchema = v.object({
  paper: PaperSchema,
  mark: v.optional(MarkSchema),
  tags: v.optional(v.array(TagPathSchema), []),
  note: v.optional(v.object({ text: v.string(), updatedAt: v.optional(Time, 0) })),
  highlights: v.optional(v.array(HighlightSchema), []),
  citekey: v.optional(CitekeySchema),
  /** The citekeys that it had before, oldest first. */
  aliases: v.optional(v.array(CitekeySchema)),
});

/** A tag with its colour. */
export const TagRecordSchema = v.object({
  path: TagPathSchema,
  colour: v.optional(v.picklist(TAG_COLOURS)),
});

/** A saved search. */
export const ViewRecordSchema = v.object({
  id: Key,
  name: v.string(),
  query: v.string(),
  createdAt: v.optional(Time, 0),
});

/** A paper with what the user did, as a library file has it. */
export type PaperRecord = v.InferOutput<typeof PaperRecordSchema>;

/** A tag as a library file has it. */
export type TagRecord = v.InferOutput<typeof TagRecordSchema>;

/** A saved search as a library file has it. */
export type ViewRecord = v.InferOutput<typeof ViewRecordSchema>;
