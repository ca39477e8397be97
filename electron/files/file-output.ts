import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Part } from '../../shared/output.ts';
import { Replacement } from './replacement.ts';

/** So many bytes are read at a time. */
const CHUNK = 4 * 1024 * 1024;

/** Called before a file is replaced by other bytes than it has; rejects to keep it. */
type Check = () => Promise<void>;

/** What became of a file: whether it has other bytes now, how many, and their SHA-256 in hex. */
export type Outcome = { isChanged: boolean; size: number; hash: string };

/**
 * A file that is written anew, part by part. A file whose bytes stay the same is not touched: as long
 * as they are, nothing is written, unless stretches of the old file say that it will change. Rejects
 * with the system's error.
 */
export class FileOutput {
  readonly #path: string;
  readonly #old: FileHandle | null;
  readonly #oldSize: number;
  readonly #hash = createHash('sha256');
  readonly #mayReplace: Check;
  #position = 0;
  /** Whether the new bytes are the old ones so far. */
  #isSame: boolean;
  /** Null as long as nothing needs to be written. */
  #replacement: Replacement | null = null;
  #isGivenUp = false;

  private constructor(path: string, old: FileHandle | null, oldSize: number, mayReplace: Check) {
    this.#path = path;
    this.#old = old;
    this.#oldSize = oldSize;
    this.#mayReplace = mayReplace;
    this.#isSame = old !== null;
  }

  /** Begins the file at `path`; `mayReplace` is asked once there are other bytes than it has. */
  static async begin(path: string, mayReplace: Check): Promise<FileOutput> {
    const old = await openFile(path);
    // At once, not after all the work for it: a folder that is gone takes no file.
    if (!old) await stat(dirname(path));
    const size = old ? (await old.stat()).size : 0;
    return new FileOutput(path, old, size, mayReplace);
  }

  /** Writes on: bytes, or a stretch of the old file. */
  async write(parts: readonly Part[]): Promise<void> {
    for (const part of parts) {
      if (part instanceof Uint8Array) await this.#put(part);
      else await this.#copy(part[0], part[1]);
    }
  }

  /** Ends the file; `last` is asked just before it takes the old one's place. */
  async commit(last: (outcome: Outcome) => Promise<void>): Promise<Outcome> {
    const size = this.#position;
    const isSame = this.#isSame && size === this.#oldSize;
    const outcome = { isChanged: !isSame, size, hash: this.#hash.digest('hex') };
    if (!isSame) {
      this.#replacement ??= await this.#diverge();
      await this.#replacement.commit(async () => {
        await this.#mayReplace();
        await last(outcome);
      });
      this.#replacement = null;
    }
    await this.abort();
    return outcome;
  }

  /** Gives it up: the old file is as it was. Never rejects. */
  async abort(): Promise<void> {
    this.#isGivenUp = true;
    await this.#replacement?.abort();
    await this.#old?.close().catch(() => undefined);
  }

  async #put(bytes: Uint8Array): Promise<void> {
    if (this.#isSame && !(await this.#isThere(bytes))) this.#isSame = false;
    await this.#take(bytes);
  }

  /** The disk writes while the hash is worked out. */
  async #take(bytes: Uint8Array): Promise<void> {
    if (!this.#isSame) this.#replacement ??= await this.#diverge();
    const writing = this.#replacement?.write(bytes);
    this.#hash.update(bytes);
    this.#position += bytes.length;
    await writing;
  }

  async #copy(from: number, to: number): Promise<void> {
    if (from !== this.#position) this.#isSame = false;
    // Who names stretches knows that something between them is new: they need be read only once.
    this.#replacement ??= await this.#diverge();
    for await (const bytes of this.#read(from, to)) await this.#take(bytes);
  }

  /** Whether the old file has these bytes where they are to stand. */
  async #isThere(bytes: Uint8Array): Promise<boolean> {
    const end = this.#position + bytes.length;
    if (this.#old === null || end > this.#oldSize) return false;
    const there = Buffer.alloc(bytes.length);
    const { bytesRead } = await this.#old.read(there, 0, bytes.length, this.#position);
    return bytesRead === bytes.length && there.equals(bytes);
  }

  /** Begins the new file with what is the same as in the old one. */
  async #diverge(): Promise<Replacement> {
    await this.#mayReplace();
    const replacement = await Replacement.begin(this.#path);
    try {
      for await (const bytes of this.#read(0, this.#position)) await replacement.write(bytes);
      // While it was begun: whoever gave it up did not see it yet.
      if (this.#isGivenUp) throw Object.assign(new Error('given up'), { code: 'ECANCELED' });
    } catch (error) {
      await replacement.abort();
      throw error;
    }
    return replacement;
  }

  async *#read(from: number, to: number): AsyncGenerator<Buffer> {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, to - from));
    for (let at = from; at < to; ) {
      const length = Math.min(buffer.length, to - at);
      const read = await this.#old?.read(buffer, 0, length, at);
      if (!read?.bytesRead) throw Object.assign(new Error('too short'), { code: 'EIO' });
      at += read.bytesRead;
      yield buffer.subarray(0, read.bytesRead);
    }
  }
}

/** Null where there is no file yet. Opening a pipe would wait for ever. */
async function openFile(path: string): Promise<FileHandle | null> {
  try {
    if ((await stat(path)).isFile()) return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  throw Object.assign(new Error(path), { code: 'EISDIR' });
}
