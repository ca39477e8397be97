import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect, it } from 'vitest';
import { checkNotices } from '../../../scripts/release/notices.mjs';
import { temporaryFolder } from '../temp-folder.ts';
import { write } from './repository.ts';

const inside = { 'out/renderer/licences.json': '[]', 'resources/licences/NOTICE.md': 'x' };

async function unpacked(resources: string, files: Record<string, string>, packed: typeof inside) {
  const folder = temporaryFolder();
  const sources = temporaryFolder();
  write(sources, { 'package.json': '{}', ...packed });
  write(folder, files);
  await createPackage(sources, join(folder, resources, 'app.asar'));
  return folder;
}

it('finds the licences where each system has them', async () => {
  const beside = { 'LICENSES.chromium.html': 'x', 'LICENSE.electron.txt': 'x' };
  const linux = await unpacked('resources', beside, inside);
  expect(checkNotices(linux, 'linux')).toContain('4 texts');
  rmSync(join(linux, 'LICENSE.electron.txt'));
  write(linux, { LICENSE: 'x' });
  expect(checkNotices(linux, 'win32')).toContain('4 texts');
  const among = Object.entries(beside).map(([name, text]) => [`Resources/${name}`, text]);
  const mac = await unpacked('Resources', Object.fromEntries(among), inside);
  expect(checkNotices(mac, 'darwin')).toContain('4 texts');
});

it('names all that is missing', async () => {
  const { 'out/renderer/licences.json': _, ...some } = inside;
  const folder = await unpacked('resources', {}, some as typeof inside);
  expect(() => checkNotices(folder, 'linux')).toThrow(
    'lacks app.asar/out/renderer/licences.json, LICENSES.chromium.html, LICENSE.electron.txt.',
  );
});
