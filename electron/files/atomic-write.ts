import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a whole file or nothing: a temporary file beside it, flushed to the disk, then renamed
 * over it, as rename(2) replaces in one step. A link is followed, so that it stays a link, and
 * an existing file keeps its mode. Rejects with the system's error; the old file is then whole.
 */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => null,
  );
  // Not from the target's name: one as long as the system allows leaves no room for more.
  const temporary = join(dirname(target), `.lectern-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode ?? 0o666);
    try {
      // What open(2) is given loses the bits of the umask.
      if (mode !== null) await file.chmod(mode);
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Makes the rename itself durable where the system lets a folder be flushed. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows cannot open folders; there NTFS's own journal keeps the rename.
  }
}
