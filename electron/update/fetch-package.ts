import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { failureOfRequest, PURPOSE, type ReleaseSource } from './fetch-release.ts';
import type { PackageFile } from './metadata.ts';
import { UpdateFailure } from './update-failure.ts';

/** A slow line has so long for a package, in ms; one that falls silent is given up in seconds. */
const TOTAL_MS = 4 * 60 * 60 * 1000;

/** How a download goes on. */
export type Following = { signal: AbortSignal; onReceived: (bytes: number) => void };

/**
 * Downloads a file of a release to `path`: not a byte more than its signed metadata says, and it is
 * there only when it is whole and has the signed checksum. Throws an `UpdateFailure` otherwise.
 */
export async function fetchPackage(
  source: Pick<ReleaseSource, 'client' | 'base' | 'now'>,
  file: PackageFile,
  path: string,
  { signal, onReceived }: Following,
): Promise<void> {
  const url = `${source.base}/${file.url}`;
  const partial = `${path}.part`;
  await onDisk(() => mkdir(dirname(path), { recursive: true }));
  const handle = await onDisk(() => open(partial, 'w', 0o600));
  const hash = createHash('sha512');
  let received = 0;
  let diskError: unknown = null;
  try {
    const result = await source.client.get({
      url,
      purpose: PURPOSE,
      maxBytes: file.size,
      totalMs: TOTAL_MS,
      sameOrigin: true,
      signal,
      sink: async (piece) => {
        hash.update(piece);
        await handle.writeFile(piece).catch((error) => {
          diskError = error;
          throw error;
        });
        received += piece.length;
        onReceived(received);
      },
    });
    if (diskError) throw diskFailure(diskError);
    if (result.kind === 'too-large') throw notAsSigned(file, 'has more bytes than it should');
    if (result.kind !== 'ok') throw failureOfRequest(result, url, source.now());
    if (received !== file.size) throw notAsSigned(file, 'has fewer bytes than it should');
    if (hash.digest('base64') !== file.sha512) throw notAsSigned(file, 'has another checksum');
    await onDisk(() => handle.sync());
    await handle.close();
    await onDisk(() => rename(partial, path));
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

function notAsSigned({ url }: PackageFile, what: string): UpdateFailure {
  return new UpdateFailure(
    'update-corrupted',
    `${basename(url)} is not what the developers signed: it ${what}.`,
    'It was thrown away, and Lectern stays as it is. Try again later.',
  );
}

async function onDisk<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw diskFailure(error);
  }
}

function diskFailure(error: unknown): UpdateFailure {
  const why = error instanceof Error ? error.message : String(error);
  return new UpdateFailure(
    'update-disk',
    `The new version could not be stored: ${why}.`,
    'Free some space on the disk, then try again. Lectern stays as it is.',
  );
}
