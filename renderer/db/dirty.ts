import type { LibraryDatabase } from './database.ts';
import { library } from './library.ts';

/**
 * Records, within the transaction that changes them, which papers the caches have to read anew;
 * gives the ledger's new revision. So a crash between the ledger's write and a cache's is seen at
 * the next start: the caches say which revision they hold.
 */
export function markDirty(papers: Iterable<string>): Promise<number> {
  return library().db.dirty.add({ papers: [...papers] });
}

/** The numbers of the last and of the oldest change on record; 0 where there is none. */
export async function revisionSpan(
  db: LibraryDatabase,
): Promise<{ revision: number; oldest: number }> {
  const [[revision = 0], [oldest = 0]] = await Promise.all([
    db.dirty.orderBy(':id').reverse().limit(1).primaryKeys(),
    db.dirty.orderBy(':id').limit(1).primaryKeys(),
  ]);
  return { revision, oldest };
}
