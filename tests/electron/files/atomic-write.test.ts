import { execFile } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../electron/files/atomic-write.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const onWindows = process.platform === 'win32';

describe('a new file', () => {
  it('holds the text', async () => {
    const folder = temporaryFolder();
    await writeAtomically(join(folder, 'a.txt'), 'Größe');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('Größe');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('holds the bytes', async () => {
    const path = join(temporaryFolder(), 'a.bin');
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_each, index) => index * 7);
    await writeAtomically(path, bytes);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('may be empty', async () => {
    const path = join(temporaryFolder(), 'a.txt');
    await writeAtomically(path, '');
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it.skipIf(onWindows)('has the mode that any new file has', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'usual'), '');
    await writeAtomically(join(folder, 'ours'), 'x');
    expect(statSync(join(folder, 'ours')).mode).toBe(statSync(join(folder, 'usual')).mode);
  });

  it.each([
    ['of 255 letters', `${'a'.repeat(251)}.bib`],
    ['of 255 bytes', `${'ü'.repeat(125)}x.bib`],
  ])('may have a name %s, which is the longest', async (_name, name) => {
    const folder = temporaryFolder();
    await writeAtomically(join(folder, name), 'x');
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('a file that is there', () => {
  it('is replaced', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'a long old text');
    await writeAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  // 666 and 777 are wider than a usual umask lets new files be.
  it.skipIf(onWindows).each([0o600, 0o640, 0o666, 0o777])('keeps its mode %o', async (mode) => {
    const path = join(temporaryFolder(), 'a.txt');
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    await writeAtomically(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(mode);
  });

  it.skipIf(onWindows)('stays behind its link', async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'real.txt'), 'old');
    symlinkSync(join(elsewhere, 'real.txt'), join(folder, 'link.txt'));
    await writeAtomically(join(folder, 'link.txt'), 'new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(elsewhere, 'real.txt'), 'utf8')).toBe('new');
    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([['link.txt'], ['real.txt']]);
  });
});

describe('a write that fails', () => {
  it('because the folder is missing rejects and makes nothing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'gone', 'a.txt');
    await expect(writeAtomically(path, 'x')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(onWindows)('because a folder has the name leaves the folder as it was', async () => {
    const folder = temporaryFolder();
    const inner = temporaryFolder();
    symlinkSync(inner, join(folder, 'a.txt'));
    await expect(writeAtomically(join(folder, 'a.txt'), 'x')).rejects.toMatchObject({
      code: 'EISDIR',
    });
    expect(readdirSync(inner)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  /** Writes `size` bytes to `path` in a process that may only write files of 16 KB. */
  async function writeLimited(folder: string, path: string, size: number): Promise<string> {
    for (const name of ['atomic-write', 'replacement']) {
      const source = resolve(import.meta.dirname, `../../../electron/files/${name}.ts`);
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
      // Node takes the modules as they are, but for the names that they know each other by.
      writeFileSync(
        join(folder, `${name}.mjs`),
        code.replaceAll(".ts'", ".mjs'").replaceAll('.ts"', '.mjs"'),
      );
    }
    const script = join(folder, 'script.mjs');
    writeFileSync(
      script,
      `import { writeAtomically } from './atomic-write.mjs';
      await writeAtomically(process.argv[2], 'x'.repeat(Number(process.argv[3]))).then(
        () => console.log('written'),
        (error) => console.log(error.code),
      );`,
    );
    // Without the trap the signal would end the process; with it, write(2) fails with EFBIG.
    const limited = `trap '' XFSZ; ulimit -f 32; exec "$0" "$@"`;
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      limited,
      process.execPath,
      script,
      path,
      String(size),
    ]);
    return stdout.trim();
  }

  it.skipIf(onWindows)('half way leaves the old file whole and nothing else', async () => {
    const [work, folder] = [temporaryFolder(), temporaryFolder()];
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old');
    expect(await writeLimited(work, path, 1_000_000)).toBe('EFBIG');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    // The limit itself is no hindrance to what fits.
    expect(await writeLimited(work, path, 10_000)).toBe('written');
    expect(readFileSync(path, 'utf8')).toHaveLength(10_000);
  });

  it.skipIf(onWindows)('half way makes no new file', async () => {
    const [work, folder] = [temporaryFolder(), temporaryFolder()];
    expect(await writeLimited(work, join(folder, 'a.txt'), 1_000_000)).toBe('EFBIG');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('writers at once', () => {
  it('give one whole file, and readers never see a part', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    const texts = Array.from({ length: 8 }, (_each, index) => String(index).repeat(1_000_000));
    await writeAtomically(path, texts[0] ?? '');
    let writing = true;
    const reader = (async () => {
      while (writing) expect(texts.includes(await readFile(path, 'utf8'))).toBe(true);
    })();
    await Promise.all(texts.map((text) => writeAtomically(path, text)));
    writing = false;
    await reader;
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
