#!/usr/bin/env node
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildDeb } from './fpm/deb.mjs';
import { readOptions } from './fpm/options.mjs';
import { buildRpm } from './fpm/rpm.mjs';
import { stage } from './fpm/tree.mjs';

// A stand-in for the program fpm (https://fpm.readthedocs.io), for the way electron-builder 26 calls
// it: makes a deb with dpkg-deb or an rpm with rpmbuild where fpm itself cannot be downloaded.

const folder = mkdtempSync(join(tmpdir(), 'lectern-fpm-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  const options = readOptions(process.argv.slice(2));
  const tree = stage(options.maps, join(folder, 'root'));
  mkdirSync(dirname(options.package), { recursive: true });
  if (options.type === 'deb') buildDeb(options, tree);
  else buildRpm(options, tree, folder);
} catch (error) {
  console.error(`fpm stand-in: ${error.message}`);
  process.exitCode = 1;
}
