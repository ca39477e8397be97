import Dexie, { RangeSet } from 'dexie';
import type { LibraryDatabase } from './database.ts';

/**
 * Keeps a connection from telling live queries of every row that it writes, key by key: a worker that
 * writes thousands at a time would have the page do nothing but listen. To be called before the
 * database is opened; who has written says so with `tellLive`.
 */
export function quieten(db: LibraryDatabase): void {
  db.unuse({ stack: 'dbcore', name: 'Observability' });
}

/** Tells live queries everywhere that anything may have changed, so that they look again. */
export function tellLive(db: LibraryDatabase): void {
  const parts = db.tables.flatMap(({ name, schema }) => {
    const indexes = ['', ':dels', ...schema.indexes.map((index) => index.name)];
    return indexes.map((index): [string, RangeSet] => [
      `idb://${db.name}/${name}/${index}`,
      new RangeSet(Number.NEGATIVE_INFINITY, Dexie.maxKey),
    ]);
  });
  Dexie.on('storagemutated').fire(Object.fromEntries(parts));
}
