import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { artifactsOf, megabytes } from '../../../scripts/package/artifacts.mjs';
import { temporaryFolder } from '../temp-folder.ts';

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  for (const [age, name] of names.entries()) {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), 2000 - age, 2000 - age);
  }
  return folder;
}

it('finds each target of the version that was built', () => {
  const folder = folderWith(
    'lectern_0.0.9_amd64.deb',
    'lectern_0.1.0_amd64.deb',
    'lectern-0.1.0.x86_64.rpm',
    'lectern-0.1.0.tar.gz',
    'builder-debug.yml',
  );
  mkdirSync(join(folder, 'linux-unpacked'));
  expect(artifactsOf(folder, ['deb', 'rpm', 'tar.gz', 'dir'], '0.1.0')).toEqual({
    deb: join(folder, 'lectern_0.1.0_amd64.deb'),
    rpm: join(folder, 'lectern-0.1.0.x86_64.rpm'),
    'tar.gz': join(folder, 'lectern-0.1.0.tar.gz'),
    dir: join(folder, 'linux-unpacked'),
  });
});

it('takes the newest where there are several of a version', () => {
  const folder = folderWith('lectern-0.1.0-amd64-tryout.deb', 'lectern_0.1.0_amd64.deb');
  expect(artifactsOf(folder, ['deb'], '0.1.0').deb).toMatch(/tryout\.deb$/);
});

it('tells the two programs of Windows apart', () => {
  const folder = folderWith('Lectern-0.1.0-portable.exe', 'Lectern Setup 0.1.0.exe');
  const found = artifactsOf(folder, ['nsis', 'portable'], '0.1.0');
  expect(found.nsis).toMatch(/Setup 0\.1\.0\.exe$/);
  expect(found.portable).toMatch(/portable\.exe$/);
});

it('says which one is missing', () => {
  expect(() => artifactsOf(folderWith('x.deb'), ['rpm'], '0.1.0')).toThrow(
    'electron-builder left no rpm',
  );
});

it('counts as file managers do', () => {
  expect(megabytes(92_123_456)).toBe('92.1 MB');
});
