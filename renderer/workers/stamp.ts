import * as v from 'valibot';

const StampSchema = v.object({
  /** The library that the cache was made from. */
  library: v.string(),
  /** The numbering of the papers. */
  build: v.string(),
  /** The ledger's revision that the cache holds. */
  revision: v.number(),
});

/** What a saved cache says of itself. */
export type Stamp = v.InferOutput<typeof StampSchema>;

/** A stamp as caches keep it. */
export function writeStamp(stamp: Stamp): string {
  return JSON.stringify(stamp);
}

/** The stamp of a saved cache, or null for anything else. */
export function readStamp(text: string): Stamp | null {
  try {
    const read = v.safeParse(StampSchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** The ledger as far as caches are concerned: its name, its last change, the oldest one on record. */
export type LedgerState = { library: string; revision: number; oldest: number };

/**
 * Whether a cache can be brought up to date: it is of this library, not ahead of it, and every
 * change since is on record. A cache of nothing (revision 0) is as good as none.
 */
export function isUsable(stamp: Stamp | null, ledger: LedgerState): stamp is Stamp {
  if (stamp === null || stamp.library !== ledger.library || stamp.revision < 1) return false;
  return stamp.revision <= ledger.revision && stamp.revision >= ledger.oldest - 1;
}
