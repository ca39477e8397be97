import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** So many bytes are read at a time. */
const CHUNK = 1024 * 1024;

/**
 * What tells a file from itself at another time without reading it: size, time and place on the
 * disk; null where there is none.
 */
export async function lookOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeNs, ino } = await stat(path, { bigint: true });
    return `${size}:${mtimeNs}:${ino}`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** SHA-256 of the bytes of a file, in hex. Rejects with the system's error. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) hash.update(bytes);
  return hash.digest('hex');
}
