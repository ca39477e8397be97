import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UpdateFailure } from './update-failure.ts';

// All of this is synchronous: it happens while the app starts or ends.

/** The SHA-512 of a file in base64; throws when it cannot be read. */
export function checksumOf(path: string): string {
  const hash = createHash('sha512');
  const buffer = Buffer.alloc(1024 * 1024);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const size = readSync(file, buffer);
      if (size === 0) return hash.digest('base64');
      hash.update(buffer.subarray(0, size));
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Puts a copy of `source`, which must have this checksum, in the place of the program `target` in one
 * step: whatever happens, one of the two stands there whole. A link is followed. Throws an
 * `UpdateFailure`.
 */
export function putInPlace(source: string, sha512: string, target: string): void {
  let temporary: string | null = null;
  try {
    const real = realpathSync(target);
    sweep(dirname(real));
    temporary = join(dirname(real), `.lectern-update-${process.pid}.tmp`);
    copyFileSync(source, temporary, constants.COPYFILE_FICLONE);
    // The copy, not the source: that is what will stand there.
    if (checksumOf(temporary) !== sha512) throw damaged();
    chmodSync(temporary, (statSync(real).mode & 0o777) | 0o111);
    flush(temporary);
    renameSync(temporary, real);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    throw error instanceof UpdateFailure ? error : notReplaced(target, error);
  }
}

/** Keeps a copy of the program `target` at `path`; gives its checksum. Throws an `UpdateFailure`. */
export function keepCopy(target: string, path: string): string {
  const partial = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(target, partial, constants.COPYFILE_FICLONE);
    flush(partial);
    const sha512 = checksumOf(partial);
    renameSync(partial, path);
    return sha512;
  } catch (error) {
    rmSync(partial, { force: true });
    throw new UpdateFailure(
      'update-not-kept',
      `Lectern could not keep a copy of the version that you have: ${wordsOf(error)}.`,
      'Free some space on the disk; nothing was changed.',
    );
  }
}

/** Removes what a crash has left of copies, each as large as the program. Never throws. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (/^\.lectern-update-\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // It may be a folder that one may write to, but not list.
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function damaged(): UpdateFailure {
  return new UpdateFailure(
    'update-corrupted',
    'The package was changed since it was downloaded.',
    'It was not installed. Look for updates again.',
  );
}

function notReplaced(target: string, error: unknown): UpdateFailure {
  return new UpdateFailure(
    'update-not-written',
    `${target} could not be replaced: ${wordsOf(error)}.`,
    'Lectern stays as it is. Put it into a folder of your own, or install the new version by hand.',
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
