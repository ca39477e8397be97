import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesBelow } from '../../bench/bytes-below.mjs';
import { evict } from '../../bench/evict.mjs';
import { temporaryFolder } from '../temp-folder.ts';

it.skipIf(process.platform !== 'linux')('leaves files as they are', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner/one two'), 'text');
  await evict(folder);
  expect(readFileSync(join(folder, 'inner/one two'), 'utf8')).toBe('text');
  expect(await bytesBelow(folder)).toBe(4);
});

it.skipIf(process.platform !== 'linux')('says where it cannot be done', async () => {
  const nowhere = join(temporaryFolder(), 'nowhere');
  await expect(evict(nowhere)).rejects.toThrow(/the disk cache could not be emptied: .*nowhere/);
  expect(await bytesBelow(nowhere)).toBe(0);
});
