import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getRawHeader } from '@electron/asar';

/** The most that our own code, styles, fonts and data may come to, in bytes. */
export const BUDGET = 15_000_000;

/** The app's archive in an unpacked or installed folder (Linux and Windows). */
export const archiveIn = (folder) => join(folder, 'resources/app.asar');

/** The archive's SHA-256 in hex: the same for two builds of the same sources. */
export async function digestOfArchive(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * The files in an archive with their sizes in bytes, in its own order.
 * @param {string} file
 * @returns {{path: string, size: number}[]}
 */
export function filesInArchive(file) {
  return list(getRawHeader(file).header, '');
}

function list({ files }, folder) {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry
      ? list(entry, `${folder}${name}/`)
      : [{ path: `${folder}${name}`, size: Number(entry.size) }],
  );
}
