import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What `Replacement` calls its temporary files. */
const TEMPORARY = /^\.lectern-[0-9a-f]{16}\.tmp$/;
/** Another app may be writing still to one that is not as old as this, in ms. */
const OLD = 24 * 60 * 60 * 1000;

/** Removes what a crash has left of files that were being written in a folder. Never rejects. */
export async function sweep(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => TEMPORARY.test(each))) {
    const path = join(folder, name);
    const written = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (now - written > OLD) await rm(path, { force: true }).catch(() => undefined);
  }
}
