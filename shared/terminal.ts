import * as v from 'valibot';
import { ProfileSchema } from './bibliography/profile.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How far an export for the terminal is, or how it ended: what the page tells main. */
export const ToldSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), done: Count, total: Count }),
  v.object({
    kind: v.literal('done'),
    count: Count,
    /** Whether the file has other bytes than before. */
    changed: v.boolean(),
    /** Keys that were asked for, and that no paper has. */
    missing: v.array(v.string()),
  }),
  v.object({ kind: v.literal('failed'), message: v.string() }),
]);

/** How far an export for the terminal is, or how it ended. */
export type Told = v.InferOutput<typeof ToldSchema>;

/** What an export says to the terminal; the last is `done` or `failed`. */
export const MessageSchema = v.variant('kind', [
  ...ToldSchema.options,
  /** A piece of a bibliography that goes to standard output. */
  v.object({ kind: v.literal('text'), text: v.string() }),
]);

/** What an export says to the terminal. */
export type Message = v.InferOutput<typeof MessageSchema>;

/** What the terminal asks of the Lectern that has the library open. */
export const OrderSchema = v.object({
  lectern: v.literal('export'),
  /** Where the one that asks listens: a socket, or a named pipe of Windows. */
  socket: v.string(),
  profile: ProfileSchema,
  /** A query of the app's own grammar; blank for every paper. */
  query: v.string(),
  /** Absolute path of an `.aux` file; null for none. */
  aux: v.nullable(v.string()),
  /** Absolute; null for standard output. */
  out: v.nullable(v.string()),
});

/** What the terminal asks of the Lectern that has the library open. */
export type Order = v.InferOutput<typeof OrderSchema>;

/** What main asks of the page that has the library open. */
export type TerminalExport = Pick<Order, 'profile' | 'query'> & {
  n: number;
  /** Only these, under the keys as they are cited; null for all that the query finds. */
  citekeys: string[] | null;
  /** The id of an output, see `beginOutput`. */
  to: string;
};
