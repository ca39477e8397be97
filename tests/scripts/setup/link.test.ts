import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  adoptUnpacked,
  installedRuntime,
  linkRuntime,
  unlinkRuntime,
} from '../../../scripts/setup/link.mjs';
import { temporaryFolder } from '../temp-folder.ts';

function runtime(folder: string, version: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron'), '');
  return folder;
}

it('finds nothing in a package that was only just installed', () => {
  expect(installedRuntime(temporaryFolder())).toBeNull();
});

it.runIf(process.platform === 'linux')('links a runtime, again and over an old one', async () => {
  const base = temporaryFolder();
  const electron = join(base, 'electron');
  runtime(join(electron, 'dist'), 'v45.0.0');
  writeFileSync(join(electron, 'path.txt'), 'electron');
  expect(installedRuntime(electron)).toMatchObject({ version: '45.0.0', target: null });

  const target = runtime(join(base, 'cache'), '33.2.1');
  await linkRuntime(target, electron);
  await linkRuntime(target, electron);
  const executable = join(electron, 'dist', 'electron');
  expect(installedRuntime(electron)).toEqual({ executable, version: '33.2.1', target });
  expect(readFileSync(join(electron, 'path.txt'), 'utf8')).toBe('electron');

  await unlinkRuntime(electron);
  expect(installedRuntime(electron)).toBeNull();
  expect(existsSync(join(target, 'electron'))).toBe(true);
});

it.runIf(process.platform === 'linux')(
  'does not take a link to nowhere for a runtime',
  async () => {
    const electron = temporaryFolder();
    await linkRuntime(join(electron, 'gone'), electron);
    expect(installedRuntime(electron)).toBeNull();
  },
);

it.runIf(process.platform === 'linux')('adopts a runtime unpacked by hand', async () => {
  const electron = temporaryFolder();
  runtime(join(electron, 'dist'), '45.0.0');
  await adoptUnpacked(electron);
  expect(installedRuntime(electron)).toMatchObject({ version: '45.0.0', target: null });
});
