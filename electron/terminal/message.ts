import * as v from 'valibot';
import { ProfileSchema } from '../../shared/bibliography/profile.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an export says while it goes on; the last is `done` or `failed`. */
export const MessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), done: Count, total: Count }),
  /** A piece of a bibliography that goes to standard output. */
  v.object({ kind: v.literal('text'), text: v.string() }),
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

/** What an export says while it goes on. */
export type Message = v.InferOutput<typeof MessageSchema>;

/** What the terminal asks of the Lectern that has the library open. */
export const OrderSchema = v.object({
  lectern: v.literal('export'),
  /** Where the one that asks listens: a socket, or a named pipe of Windows. */
  socket: v.string(),
  profile: ProfileSchema,
  query: v.string(),
  citekeys: v.nullable(v.array(v.string())),
  /** Absolute; null for standard output. */
  out: v.nullable(v.string()),
});

/** What the terminal asks of the Lectern that has the library open. */
export type Order = v.InferOutput<typeof OrderSchema>;
