import { entryOf } from '../../../shared/bibliography/entry.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import { foreseenCitekeys } from '../../db/foreseen-citekeys.ts';
import { type CitedRow, readCited } from './cited-papers.ts';
import type { Job } from './job.ts';
import { keysFor } from './keys.ts';

/** Papers that are read at a time. */
const CHUNK = 2000;

/** The keys under which papers are cited, by their ids, where those are not their own. */
export type CitedAs = ReadonlyMap<string, readonly string[]>;

/** The entry of a paper. */
export type CitedEntry = { id: string; entry: Entry };

/**
 * The entries of papers, in the order of their ids, some at a time. Papers without citekey get one;
 * in this order, so that it does not matter which were chosen first. Those that are gone have none.
 */
export async function* citedEntries(
  db: LibraryDatabase,
  ids: readonly string[],
  profile: Profile,
  isDense: boolean,
  job: Job,
  as: CitedAs = new Map(),
): AsyncGenerator<CitedEntry[]> {
  const sorted = [...ids].sort(compare);
  for (let from = 0; from < sorted.length; from += CHUNK) {
    const chunk = sorted.slice(from, from + CHUNK);
    const rows = await readCited(db, chunk, profile, isDense);
    const keyless = rows.flatMap(({ paper, citekey }) => (citekey === undefined ? paper : []));
    const keys = keyless.length > 0 ? await keysFor(keyless) : new Map<string, string>();
    yield entriesOf(rows, keys, profile, as);
    job.advance(chunk.length);
  }
}

/** The entries of a few papers; those without citekey show the one that they would get. */
export async function likelyEntries(
  db: LibraryDatabase,
  ids: readonly string[],
  profile: Profile,
): Promise<CitedEntry[]> {
  const rows = await readCited(db, [...ids].sort(compare), profile, false);
  const keys = await foreseenCitekeys(rows.map(({ paper }) => paper));
  return entriesOf(rows, keys, profile, new Map());
}

function entriesOf(
  rows: readonly CitedRow[],
  minted: ReadonlyMap<string, string>,
  { format }: Profile,
  as: CitedAs,
): CitedEntry[] {
  return rows.flatMap(({ paper: { id }, cited, citekey = minted.get(id) }) => {
    if (citekey === undefined) return [];
    const keys = as.get(id) ?? [citekey];
    const [own = citekey] = keys;
    if (format !== 'biblatex') return keys.map((key) => ({ id, entry: entryOf(cited, key) }));
    // biblatex knows an entry by its other keys; elsewhere each key needs an entry of its own.
    const ids = [...new Set([...keys, citekey, ...(cited.ids ?? [])])].filter((key) => key !== own);
    return { id, entry: entryOf(ids.length > 0 ? { ...cited, ids } : cited, own) };
  });
}

/** By code units, as the database orders its keys. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
