import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { tooLarge } from '../../shared/feed/import-limits.ts';
import { MAX_IMPORT_BYTES } from '../../shared/ipc.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';

/** The bytes of a file to import. Fails, without reading it, when it is too large. */
export async function readImportFile(
  path: string,
): Promise<Reply<{ name: string; bytes: Uint8Array }>> {
  const name = basename(path);
  try {
    // Opening a pipe would wait for ever, and a device never ends.
    if (!(await stat(path)).isFile()) return notReadable(name, 'not a file');
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > MAX_IMPORT_BYTES) return { ok: false, failure: tooLarge(name, size) };
      return done({ name, bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch (error) {
    return notReadable(name, (error as NodeJS.ErrnoException)?.code ?? 'unknown');
  }
}

function notReadable(name: string, reason: string): Reply<never> {
  return failed(
    'read-failed',
    `${name} could not be read (${reason}).`,
    'Check that the file is there and that you may read it.',
  );
}
