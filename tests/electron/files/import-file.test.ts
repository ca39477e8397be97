import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportFiles } from '../../../electron/files/import-file.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const unreadable = (name: string) => ({
  ok: false,
  failure: { code: 'read-failed', message: expect.stringContaining(name) },
});

async function offered(imports: ImportFiles, path: string) {
  const reply = await imports.offer(path);
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value;
}

function fileOf(content: string | Uint8Array, name = 'page.txt'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('ImportFiles.offer', () => {
  it('gives name, size and an address of our own origin', async () => {
    const file = await offered(new ImportFiles(), fileOf('Kites', 'Größe 1.txt'));
    expect(file).toEqual({
      name: 'Größe 1.txt',
      size: 5,
      url: expect.stringMatching(/^app:\/\/lectern\/import\/[0-9a-f]{32}$/),
    });
  });

  it('reads nothing, however large the file is', async () => {
    const path = fileOf('');
    truncateSync(path, 8 * 1024 ** 3);
    expect((await offered(new ImportFiles(), path)).size).toBe(8 * 1024 ** 3);
  });

  it('says that a file is missing', async () => {
    expect(await new ImportFiles().offer(join(temporaryFolder(), 'gone.txt'))).toMatchObject(
      unreadable('gone.txt could not be read (ENOENT)'),
    );
  });

  it('says that a folder is no file', async () => {
    const path = join(temporaryFolder(), 'folder.txt');
    mkdirSync(path);
    expect(await new ImportFiles().offer(path)).toMatchObject(unreadable('folder.txt'));
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe and reads no device', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/zero', join(folder, 'device'));
    expect(await new ImportFiles().offer(join(folder, 'pipe'))).toMatchObject(unreadable('pipe'));
    expect(await new ImportFiles().offer(join(folder, 'device'))).toMatchObject(
      unreadable('device'),
    );
  });
});

describe('ImportFiles.answer', () => {
  it('leaves all other addresses to others', async () => {
    const imports = new ImportFiles();
    await offered(imports, fileOf('Kites'));
    for (const address of ['app://lectern/index.html', 'app://evil/import/x', 'import/x', '']) {
      expect(await imports.answer(address)).toBeNull();
    }
  });

  it('streams the bytes as they are, as often as they are asked for', async () => {
    const imports = new ImportFiles();
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_each, index) => index % 251);
    const { url } = await offered(imports, fileOf(bytes));
    for (let times = 0; times < 2; times += 1) {
      const answer = await imports.answer(url);
      expect(answer?.status).toBe(200);
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(bytes)).toBe(
        true,
      );
    }
  });

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe that took the place of the file',
    async () => {
      const imports = new ImportFiles();
      const path = fileOf('Kites');
      const { url } = await offered(imports, path);
      rmSync(path);
      execFileSync('mkfifo', [path]);
      const answer = await imports.answer(url);
      expect(answer?.status).toBe(404);
      expect(await answer?.json()).toMatchObject(unreadable('page.txt could not').failure);
    },
  );

  it('gives an empty file', async () => {
    const imports = new ImportFiles();
    const { url } = await offered(imports, fileOf(''));
    expect(await (await imports.answer(url))?.text()).toBe('');
  });

  it('reads no further than it is asked to', async () => {
    const imports = new ImportFiles();
    const path = fileOf('begin');
    truncateSync(path, 8 * 1024 ** 3);
    const { url } = await offered(imports, path);
    const reader = (await imports.answer(url))?.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(
      Buffer.from(value ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('begin');
    await reader?.cancel();
  });

  it('knows the files that were chosen last, and no other address', async () => {
    const imports = new ImportFiles();
    const first = await offered(imports, fileOf('first'));
    const others = [fileOf('a'), fileOf('b')];
    for (const path of others) await offered(imports, path);
    expect(await (await imports.answer(first.url))?.text()).toBe('first');
    const second = await offered(imports, fileOf('second'));
    expect((await imports.answer(first.url))?.status).toBe(404);
    expect((await imports.answer(`${second.url}0`))?.status).toBe(404);
    expect((await imports.answer('app://lectern/import/'))?.status).toBe(404);
    expect(await (await imports.answer(second.url))?.text()).toBe('second');
  });

  it('says in words that a file has gone', async () => {
    const imports = new ImportFiles();
    const path = fileOf('Kites');
    const { url } = await offered(imports, path);
    rmSync(path);
    const answer = await imports.answer(url);
    expect(answer?.status).toBe(404);
    expect(await answer?.json()).toMatchObject(unreadable('page.txt').failure);
  });

  it('gives what is in the file when it is read, not when it was chosen', async () => {
    const imports = new ImportFiles();
    const path = fileOf('Kites');
    const { url } = await offered(imports, path);
    appendFileSync(path, ' and boats');
    expect(await (await imports.answer(url))?.text()).toBe('Kites and boats');
  });
});
