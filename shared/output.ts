import * as v from 'valibot';

/** The most bytes that one request writes. */
export const MAX_PIECE = 4 * 1024 * 1024;

/** The most parts that one request writes. */
const MAX_PARTS = 10_000;

const Place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A stretch of the file as it was before: where it begins, and the byte behind its end. */
export const StretchSchema = v.strictTuple([Place, Place]);

/** What is written next: new bytes, or a stretch of the file as it was before. */
export const PartSchema = v.union([
  v.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.length <= MAX_PIECE,
    'at most 4 MB of bytes',
  ),
  StretchSchema,
]);

/** What is written next. */
export type Part = v.InferOutput<typeof PartSchema>;

/** Some parts, in their order. */
export const PartsSchema = v.pipe(v.array(PartSchema), v.minLength(1), v.maxLength(MAX_PARTS));

/** What may be overwritten; see `beginOutput` of the contract. */
export const OVER = ['own', 'any', 'aside'] as const;

/** What `beginOutput` knows the clipboard by. */
export const CLIPBOARD = 'clipboard';

/** What `chooseOutput` knows a library file by, beside the formats of bibliographies. */
export const LIBRARY = 'library';

/** A file as it was written. */
export type Written = {
  /** Absolute; blank for the clipboard. */
  path: string;
  /** Whether its bytes are others than before; it is not touched where they are the same. */
  isChanged: boolean;
  /** In bytes. */
  size: number;
  /** SHA-256 of its bytes, in hex. */
  hash: string;
  /** Where the file that stood there before was put, for `aside`. */
  aside?: string;
};

/** A file that follows the library, as main knows it. */
export type FollowedFile = {
  id: string;
  /** Absolute. */
  path: string;
  /** What the page said of it when it was written last; blank if it never was. */
  stamp: string;
  /** When it was last found to be up to date, in ms since 1970; 0 if it never was. */
  at: number;
  /** Whether it is as it was written, was changed by someone else, or is not there. */
  state: 'own' | 'changed' | 'missing';
};
