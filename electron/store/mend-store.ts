import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { wholeLength } from './whole-length.ts';

/**
 * Cuts off what a kill left unfinished at the end of the logs of a store of the browser. Chromium
 * goes on writing behind it, takes that for damage at the start after, and deletes the store, which
 * is the library. To be called before anything opens the store, by the only app on this profile.
 */
export function mendStore(store: string): void {
  if (!existsSync(store)) return;
  const names = readdirSync(store);
  for (const name of names.filter((each) => /^(?:MANIFEST-\d+|\d+\.log)$/.test(each))) {
    const path = join(store, name);
    const log = readFileSync(path);
    const whole = wholeLength(log);
    if (whole < log.length) truncateSync(path, whole);
  }
}
