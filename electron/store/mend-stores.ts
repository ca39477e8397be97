import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { wholeLength } from './whole-length.ts';

/**
 * Cuts off what a kill left unfinished at the end of the logs of the browser's stores. Chromium goes
 * on writing behind it, takes that for damage at the start after, and deletes the store, which is the
 * library. To be called before anything opens a store, by the only app on this profile.
 */
export function mendStores(profile: string): void {
  const stores = join(profile, 'IndexedDB');
  for (const name of namesIn(stores)) {
    if (name.endsWith('.leveldb')) mendStore(join(stores, name));
  }
}

function mendStore(store: string): void {
  const names = namesIn(store);
  for (const name of names.filter((each) => /^(?:MANIFEST-\d+|\d+\.log)$/.test(each))) {
    const path = join(store, name);
    try {
      const log = readFileSync(path);
      const whole = wholeLength(log);
      if (whole < log.length) truncateSync(path, whole);
    } catch (error) {
      // Chromium may still be able to read it.
      process.stderr.write(`Lectern could not look at ${path}: ${String(error)}\n`);
    }
  }
}

/** What is in a folder; nothing on the first start. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
