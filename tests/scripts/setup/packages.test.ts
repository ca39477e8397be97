import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { upToDate } from '../../../scripts/setup/packages.mjs';
import { temporaryFolder } from '../temp-folder.ts';

type Lock = Record<string, { version: string; integrity?: string; optional?: boolean }>;

const a = { version: '1.0.0', integrity: 'sha512-a' };
const wanted: Lock = {
  '': { version: '0.1.0' },
  'node_modules/a': a,
  'node_modules/other-platform': { version: '2.0.0', integrity: 'sha512-o', optional: true },
};

function project(wanted: Lock, installed: Lock | null): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  for (const path of Object.keys(installed ?? {}))
    mkdirSync(join(folder, path), { recursive: true });
  if (installed) {
    const list = join(folder, 'node_modules/.package-lock.json');
    writeFileSync(list, JSON.stringify({ packages: installed }));
  }
  return folder;
}

it('is content when all but other platforms is there', () => {
  expect(upToDate(project(wanted, { 'node_modules/a': a }))).toBe(true);
});

it('asks for an install in a bare clone', () => {
  expect(upToDate(project(wanted, null))).toBe(false);
});

it('asks for an install when a version or checksum differs', () => {
  const newer = { 'node_modules/a': { ...a, version: '1.0.1' } };
  const altered = { 'node_modules/a': { ...a, integrity: 'sha512-b' } };
  expect(upToDate(project(wanted, newer))).toBe(false);
  expect(upToDate(project(wanted, altered))).toBe(false);
});

it('asks for an install when a package is not listed or its folder is gone', () => {
  const two = { ...wanted, 'node_modules/b': { version: '1.0.0', integrity: 'sha512-b' } };
  expect(upToDate(project(two, { 'node_modules/a': a }))).toBe(false);

  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  const list = JSON.stringify({ packages: { 'node_modules/a': a } });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), list);
  expect(upToDate(folder)).toBe(false);
});
