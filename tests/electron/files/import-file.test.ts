import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../electron/files/import-file.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/ipc.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

/** A file whose bytes take no room on the disk. */
function sparseFile(bytes: number): string {
  const path = join(temporaryFolder(), 'page.txt');
  writeFileSync(path, '');
  truncateSync(path, bytes);
  return path;
}

const unreadable = (name: string) => ({
  ok: false,
  failure: { code: 'read-failed', message: expect.stringContaining(name) },
});

describe('readImportFile', () => {
  it('gives the name and the bytes as they are', async () => {
    const path = join(temporaryFolder(), 'Größe 1.txt');
    const bytes = Uint8Array.from({ length: 256 }, (_each, index) => index);
    writeFileSync(path, bytes);
    expect(await readImportFile(path)).toEqual({ ok: true, value: { name: 'Größe 1.txt', bytes } });
  });

  it('gives no bytes for an empty file', async () => {
    const reply = await readImportFile(sparseFile(0));
    expect(reply).toEqual({ ok: true, value: { name: 'page.txt', bytes: new Uint8Array() } });
  });

  it('reads a file of just the largest size', async () => {
    const reply = await readImportFile(sparseFile(MAX_IMPORT_BYTES));
    expect(reply.ok && reply.value.bytes.length).toBe(MAX_IMPORT_BYTES);
  });

  it.each([
    ['one byte too large', MAX_IMPORT_BYTES + 1],
    ['of 100 MB', 100 * 1024 * 1024],
    // More than Node would put into one buffer.
    ['of 8 GB', 8 * 1024 ** 3],
  ])('refuses a file %s, without reading it', async (_name, bytes) => {
    expect(await readImportFile(sparseFile(bytes))).toMatchObject({
      ok: false,
      failure: { code: 'file-too-large', message: expect.stringContaining('page.txt') },
    });
  });

  it('says that a file is missing', async () => {
    expect(await readImportFile(join(temporaryFolder(), 'gone.txt'))).toMatchObject(
      unreadable('gone.txt could not be read (ENOENT)'),
    );
  });

  it('says that a folder is no file', async () => {
    const path = join(temporaryFolder(), 'folder.txt');
    mkdirSync(path);
    expect(await readImportFile(path)).toMatchObject(unreadable('folder.txt'));
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe and reads no device', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/zero', join(folder, 'device'));
    expect(await readImportFile(join(folder, 'pipe'))).toMatchObject(unreadable('pipe'));
    expect(await readImportFile(join(folder, 'device'))).toMatchObject(unreadable('device'));
  });
});
