import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';

const IMPORT = /^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

/** What a script loads at once, file by file, that is none of our own files nor a part of Node. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, name = '']) => {
    if (name.startsWith('node:')) return [];
    if (!name.startsWith('.')) return [`${file}: ${name}`];
    return packagesOf(resolve(dirname(file), name), seen);
  });
}

const scripts = join(root, 'scripts');

/** It signs what packaging has made, which installs all packages, and installs nothing beside the key. */
const LATER = 'sign-updates.mjs';

// A script that needs a package before it could install it cannot do so in a fresh clone.
it.each(readdirSync(scripts).filter((name) => name.endsWith('.mjs') && name !== LATER))(
  '%s starts before any package is installed',
  (name) => {
    expect(packagesOf(join(scripts, name))).toEqual([]);
  },
);

it('sees what is loaded at once', () => {
  expect(packagesOf(join(scripts, 'release/steps.mjs')).join()).toContain('@electron/fuses');
});
