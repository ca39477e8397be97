import { existsSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unzip } from '../../../scripts/setup/unzip.mjs';
import { temporaryFolder } from '../temp-folder.ts';
import { type ZipEntry, zipFile } from './zip-file.ts';

async function unpack(entries: ZipEntry[], place = (name: string): string | null => name) {
  const folder = temporaryFolder();
  const file = join(folder, 'a.zip');
  writeFileSync(file, zipFile(entries));
  const target = join(folder, 'out');
  await unzip(file, target, place);
  return target;
}

it('unpacks folders, packed and stored files, and empty ones', async () => {
  const long = 'lectern '.repeat(100_000);
  const folder = await unpack([
    { name: 'App/', stored: true },
    { name: 'App/packed.txt', text: long },
    { name: 'App/deep/er/stored.txt', text: 'as it is', stored: true },
    { name: 'App/empty', text: '' },
  ]);
  expect(readFileSync(join(folder, 'App/packed.txt'), 'utf8')).toBe(long);
  expect(readFileSync(join(folder, 'App/deep/er/stored.txt'), 'utf8')).toBe('as it is');
  expect(readFileSync(join(folder, 'App/empty'), 'utf8')).toBe('');
});

it.skipIf(process.platform === 'win32')('keeps modes and links', async () => {
  const folder = await unpack([
    { name: 'run', text: '#!', mode: 0o100755 },
    { name: 'read', text: 'text', mode: 0o100644 },
    { name: 'link', text: 'run', mode: 0o120777 },
  ]);
  expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o755);
  expect(statSync(join(folder, 'read')).mode & 0o777).toBe(0o644);
  expect(readlinkSync(join(folder, 'link'))).toBe('run');
});

it('puts entries where it is told, and leaves out what it is told', async () => {
  const entries = [
    { name: 'App/a', text: '1' },
    { name: 'App/b', text: '2' },
  ];
  const folder = await unpack(entries, (name) => (name === 'App/a' ? 'first' : null));
  expect(readFileSync(join(folder, 'first'), 'utf8')).toBe('1');
  expect(existsSync(join(folder, 'App'))).toBe(false);
});

it('refuses entries that point outside, and files that are no zip or cut short', async () => {
  await expect(unpack([{ name: '../a', text: '1' }])).rejects.toThrow('points outside');

  const folder = temporaryFolder();
  const file = join(folder, 'a.zip');
  writeFileSync(file, 'no zip');
  await expect(unzip(file, folder, (name: string) => name)).rejects.toThrow('not a zip file');
  writeFileSync(file, zipFile([{ name: 'a', text: 'abc' }]).subarray(20));
  await expect(unzip(file, folder, (name: string) => name)).rejects.toThrow();
});
