import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A file in the making that is to take the place of another: a temporary file beside it, flushed to
 * the disk, then renamed over it, as rename(2) replaces in one step. A link is followed, so that it
 * stays a link, and an existing file keeps its mode. Every method rejects with the system's error;
 * the old file is whole until `commit` has resolved, and then the new one is.
 */
export class Replacement {
  readonly #target: string;
  readonly #temporary: string;
  readonly #file: FileHandle;

  private constructor(target: string, temporary: string, file: FileHandle) {
    this.#target = target;
    this.#temporary = temporary;
    this.#file = file;
  }

  /** Begins a file that is to stand at `path`. */
  static async begin(path: string): Promise<Replacement> {
    const target = await realpath(path).catch(() => path);
    const mode = await stat(target).then(
      (found) => found.mode & 0o777,
      () => null,
    );
    // Not from the target's name: one as long as the system allows leaves no room for more.
    const temporary = join(dirname(target), `.lectern-${randomBytes(8).toString('hex')}.tmp`);
    const file = await open(temporary, 'wx', mode ?? 0o666);
    const replacement = new Replacement(target, temporary, file);
    try {
      // What open(2) is given loses the bits of the umask.
      if (mode !== null) await file.chmod(mode);
    } catch (error) {
      await replacement.abort();
      throw error;
    }
    return replacement;
  }

  /** Writes on. */
  async write(data: string | Uint8Array): Promise<void> {
    await this.#file.writeFile(data);
  }

  /** Puts the new file in the place of the old one; `last` is asked just before that, and may throw. */
  async commit(last: () => Promise<void> = async () => undefined): Promise<void> {
    try {
      await this.#file.sync();
      await this.#file.close();
      await last();
      await rename(this.#temporary, this.#target);
    } catch (error) {
      await this.abort();
      throw error;
    }
    await syncFolder(dirname(this.#target));
  }

  /** Gives the new file up. Never rejects. */
  async abort(): Promise<void> {
    // Closing one that is closed already is refused, which is no trouble here.
    await this.#file.close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }
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
