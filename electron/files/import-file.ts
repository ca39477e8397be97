import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportFile } from '../../shared/ipc.ts';
import { done, type Failure, type Reply } from '../../shared/reply.ts';
import { notFound, ORIGIN, SAFE_HEADERS } from '../page-files.ts';

/** So many bytes are read at a time. */
const CHUNK = 1024 * 1024;

/** So many files have an address at a time. */
const KEPT = 3;

/** Addresses below this are files that the user chose to import. */
const PREFIX = `${ORIGIN}/import/`;

/**
 * The files that the user chose last, at addresses that nobody can guess: the page reads them as
 * streams, so that a file of any size never goes through the memory of two processes at once. Choosing
 * others takes an address back, but not while the import of the one before may still be beginning.
 */
export class ImportFiles {
  #offered: { url: string; path: string }[] = [];

  /** Gives a file an address. Nothing of it is read yet. */
  async offer(path: string): Promise<Reply<ImportFile>> {
    try {
      const { size } = await regularFile(path);
      const url = PREFIX + randomBytes(16).toString('hex');
      this.#offered = [{ url, path }, ...this.#offered].slice(0, KEPT);
      return done({ name: basename(path), size, url });
    } catch (error) {
      return { ok: false, failure: notReadable(path, error) };
    }
  }

  /** The answer to a request for an address; null when it is not one of a file to import. */
  async answer(address: string): Promise<Response | null> {
    if (!address.startsWith(PREFIX)) return null;
    const offered = this.#offered.find(({ url }) => url === address);
    if (!offered) return notFound();
    try {
      return streamOf(await openRegularFile(offered.path));
    } catch (error) {
      return Response.json(notReadable(offered.path, error), {
        status: 404,
        headers: SAFE_HEADERS,
      });
    }
  }
}

/** The size of a file. Reading a pipe would wait for ever, and a device never ends. */
async function regularFile(path: string): Promise<{ size: number }> {
  const found = await stat(path);
  if (!found.isFile()) throw notAFile(path);
  return found;
}

/** Opens a file; looks at what it has opened, for a pipe may have taken its place meanwhile. */
async function openRegularFile(path: string): Promise<FileHandle> {
  // Windows has no such flag, and no pipes among its files.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw notAFile(path);
}

function notAFile(path: string): Error {
  return Object.assign(new Error(path), { code: 'not a file' });
}

function streamOf(file: FileHandle): Response {
  const bytes = Readable.toWeb(file.createReadStream({ highWaterMark: CHUNK }));
  return new Response(bytes as ReadableStream<Uint8Array>, {
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
    },
  });
}

function notReadable(path: string, error: unknown): Failure {
  const reason = (error as NodeJS.ErrnoException)?.code ?? 'unknown';
  return {
    code: 'read-failed',
    message: `${basename(path)} could not be read (${reason}).`,
    hint: 'Check that the file is there and that you may read it.',
  };
}
