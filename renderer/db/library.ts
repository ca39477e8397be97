import { type Clock, readStamp } from '../../shared/hlc.ts';
import type { Change } from '../../shared/operation.ts';
import { LibraryDatabase, VERSIONS } from './database.ts';
import { isEmpty } from './is-empty.ts';
import type { LedgerPaper } from './ledger-paper.ts';
import { quieten } from './live.ts';

/** What happened to the library, as told to the catalogue and the lists. */
export type LibraryNews = {
  /** The ledger's revision with this in it. */
  revision: number;
  changes?: readonly Change[];
  /** Papers that came in, were improved or hold other words now: they are to be read again. */
  papers?: readonly string[];
  /** New papers with all that is known of them, which need not be read. */
  fresh?: readonly LedgerPaper[];
};

/** An open library: its tables, its clock and its name among devices. */
export type Library = {
  db: LibraryDatabase;
  device: string;
  clock: Clock;
};

let open: Library | null = null;
const listeners = new Set<(news: LibraryNews) => void>();

/**
 * Opens the library; rejects when the browser's store cannot be opened, or when a newer version of
 * the app has written to it. Dexie would open that too, and change its tables. `quiet` is for workers
 * that write very much: see `quieten`.
 */
export async function openLibrary(name = 'lectern', quiet = false): Promise<Library> {
  if (await isFromTheFuture(name)) {
    const error = new Error('this library was last used by a newer version of Lectern');
    throw Object.assign(error, { name: 'NewerLibrary' });
  }
  const db = new LibraryDatabase(name);
  if (quiet) quieten(db);
  await db.open();
  const [device, last] = await Promise.all([
    readDevice(db),
    db.operations.orderBy(':id').reverse().limit(1).primaryKeys(),
  ]);
  const clock = (last[0] && readStamp(last[0])) || { ms: 0, counter: 0 };
  open = { db, device, clock };
  return open;
}

async function isFromTheFuture(name: string): Promise<boolean> {
  const stored = (await indexedDB.databases()).find((each) => each.name === name);
  const newest = Math.max(...VERSIONS.map(({ version }) => version));
  // In the browser's own count Dexie's version 1 is 10.
  return (stored?.version ?? 0) >= 10 * (newest + 1);
}

/** In one transaction, so that a library which is opened twice at once gets one name. */
function readDevice(db: LibraryDatabase): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const stored = (await db.meta.get('device'))?.value;
    if (typeof stored === 'string') return stored;
    const device = crypto.randomUUID().slice(0, 8);
    await db.meta.put({ key: 'device', value: device });
    return device;
  });
}

/** Whether the library has no paper yet, which is so on the first run. */
export async function isLibraryEmpty(): Promise<boolean> {
  return isEmpty(library().db.papers);
}

/** The open library; throws before `openLibrary` has settled. */
export function library(): Library {
  if (!open) throw new Error('the library is not open yet');
  return open;
}

/** Calls `listener` after every change; gives the function that ends this. */
export function onNews(listener: (news: LibraryNews) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everyone who listens what has just been stored; it stays stored if a listener fails. */
export function tell(news: LibraryNews): void {
  for (const listener of listeners) {
    try {
      listener(news);
    } catch (error) {
      reportError(error);
    }
  }
}
