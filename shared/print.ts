import * as v from 'valibot';

/** So many papers are printed together at most: about a thousand pages, which still take seconds. */
export const MOST_PRINTED = 500;

/** Ids of the papers that are to be printed, in their order. */
export const PrintedIdsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(4096))),
  v.minLength(1),
  v.maxLength(MOST_PRINTED),
);

/** What the page that draws a printout tells main: how far it is, or how it ended. */
export const DrawnSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('progress'),
    done: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({
    kind: v.literal('drawn'),
    title: v.string(),
    /** Who wrote what is printed; blank where that cannot be said in a line. */
    author: v.string(),
  }),
  v.strictObject({
    kind: v.literal('failed'),
    code: v.string(),
    message: v.string(),
    hint: v.string(),
  }),
]);

/** How the drawing of a printout goes. */
export type Drawn = v.InferOutput<typeof DrawnSchema>;

/** A printout that is to be drawn: its number, and the papers. */
export type PrintJob = { n: number; ids: readonly string[] };
