import type { RandomFile } from '../../shared/storage/random-file.ts';

/** https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle; our compiler's library lacks it. */
type SyncAccessHandle = {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  getSize(): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};

/** A file of the origin's private file system, open for this worker alone. */
export class CacheFile implements RandomFile {
  readonly #handle: SyncAccessHandle;

  constructor(handle: SyncAccessHandle) {
    this.#handle = handle;
  }

  read(into: Uint8Array, at: number): number {
    return this.#handle.read(into, { at });
  }

  write(bytes: Uint8Array, at: number): void {
    const written = this.#handle.write(bytes, { at });
    if (written < bytes.length) {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    }
  }

  size(): number {
    return this.#handle.getSize();
  }

  truncate(size: number): void {
    this.#handle.truncate(size);
  }

  flush(): void {
    this.#handle.flush();
  }

  close(): void {
    this.#handle.close();
  }
}

/**
 * How long a file may be in the hands of another worker, in ms: that of a page which was loaded anew
 * or crashed lives on for a moment.
 */
const PATIENCE = 5000;
/** The time between two tries, in ms. */
const PAUSE = 25;

/** The folder of one library's caches. Only one worker at a time can have its files open. */
export class CacheFolder {
  readonly #folder: FileSystemDirectoryHandle;

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** Opens the folder, and makes it where it is missing. */
  static async open(name: string): Promise<CacheFolder> {
    const root = await navigator.storage.getDirectory();
    const caches = await root.getDirectoryHandle('caches', { create: true });
    return new CacheFolder(await caches.getDirectoryHandle(name, { create: true }));
  }

  /** Opens a file, empty where there was none; rejects where another worker keeps it open. */
  async file(name: string): Promise<CacheFile> {
    const handle = await this.#folder.getFileHandle(name, { create: true });
    return new CacheFile(await openHandle(handle));
  }

  /** Opens files, all of them or none: null where one of them cannot be opened. */
  async files(names: readonly string[]): Promise<CacheFile[] | null> {
    const tried = await Promise.allSettled(names.map((name) => this.file(name)));
    const open = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (open.length === names.length) return open;
    for (const file of open) file.close();
    return null;
  }

  /** Removes a file; that it is not there, or still open, is no error. */
  async remove(name: string): Promise<void> {
    await this.#folder.removeEntry(name).catch(() => undefined);
  }
}

async function openHandle(file: FileSystemFileHandle): Promise<SyncAccessHandle> {
  const opener = file as unknown as { createSyncAccessHandle(): Promise<SyncAccessHandle> };
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await opener.createSyncAccessHandle();
    } catch (error) {
      const isTaken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isTaken || performance.now() > until) throw error;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
