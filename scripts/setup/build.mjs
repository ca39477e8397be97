import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { binOf, run } from './run.mjs';
import { since } from './say.mjs';
import { standIn } from './stand-in.mjs';

const sources = ['electron', 'renderer', 'shared', 'data', 'resources', 'scripts/licences'];
const files = ['package.json', 'package-lock.json'];
// Inside a folder that every build empties: a build by hand takes the stamp away.
const stamp = join(root, 'out', 'main', '.built-from');

/**
 * Builds the app into `out/` unless the last build was made of the very same files. Gives the words
 * for the user; throws a Problem with the builder's own words when it fails.
 */
export async function ensureBuild() {
  const digest = digestOf(root, sources, files);
  if (readStamp() === digest) return 'up to date';
  const start = performance.now();
  const args = [binOf('electron-vite'), 'build', '-c', 'electron/vite.config.ts'];
  const { code, output } = await run(process.execPath, args, {
    // The oldest runtime that the app is run with.
    env: { ...process.env, ELECTRON_MAJOR_VER: standIn.electron.split('.')[0] },
  });
  if (code !== 0) throw new Problem(`Build: failed (exit code ${code}).\n${output.trim()}`);
  writeFileSync(stamp, digest);
  return `done in ${since(start)}`;
}

/** Makes the next `ensureBuild` build, whatever there is. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

/** A digest over the names and bytes of all files in `folders`, and of `files`, below `base`. */
export function digestOf(base, folders, files) {
  const hash = createHash('sha256');
  const names = [...files, ...folders.flatMap((folder) => list(join(base, folder)))]
    .map((name) => (name.startsWith(base) ? relative(base, name) : name))
    .map((name) => name.split(sep).join('/'))
    .sort();
  for (const name of names) {
    const bytes = readFileSync(join(base, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function list(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}
