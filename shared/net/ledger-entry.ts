import * as v from 'valibot';
import type { Address } from './address.ts';

const Count = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The form of an entry on disk. */
export const LedgerEntrySchema = v.object({
  /** When it was made, in milliseconds since 1970. */
  at: v.pipe(v.number(), v.finite()),
  host: v.string(),
  /** Path and query, without the values of keys. */
  path: v.string(),
  /** What it was for, such as `feed`. */
  purpose: v.string(),
  method: v.literal('GET'),
  /** The status; missing when no answer came, or none was asked for. */
  status: v.optional(v.number()),
  /** How it ended: the kind of its `HttpResult`, or `redirect`. */
  outcome: v.string(),
  /** The reason, stage or detail of that, if it has one. */
  detail: v.optional(v.string()),
  /** Bytes of the body as they came, before they were unpacked. */
  bytes: Count,
  ms: Count,
  /** Whether the server said that what we have is still good. */
  cached: v.boolean(),
});

/** One request in the network ledger, which tells people all that the app has asked for. */
export type LedgerEntry = v.InferOutput<typeof LedgerEntrySchema>;

/** Parts of parameter names whose values are nobody's business. */
const SECRET =
  /^(?:api_?)?(?:key|token|secret|password|passwd|pwd|auth|authorization|signature|sig|session|sid|code|jwt|credential|credentials|mailto|email|apikey)$/;

const LONGEST = 2000;

/** Path and query for the ledger: `/works?q=kites&api_key=…`. */
export function ledgerPath({ pathname, search }: Pick<Address, 'pathname' | 'search'>): string {
  const query = search.replace(/([?&])([^=&]*)=([^&]+)/g, (all, start: string, name: string) =>
    isSecret(name) ? `${start}${name}=…` : all,
  );
  return (pathname + query).slice(0, LONGEST);
}

function isSecret(name: string): boolean {
  const words = plain(name)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.some((word) => SECRET.test(word)) || SECRET.test(words.join('_'));
}

function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
