import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { firstLines, Problem } from './problem.mjs';
import { runNpm } from './run.mjs';
import { since } from './say.mjs';

/**
 * Installs the packages of the lockfile when they are not all there. Gives the words for the user;
 * throws a Problem with npm's own last words when it fails.
 */
export async function ensurePackages(folder = root) {
  if (upToDate(folder)) return 'up to date';
  const start = performance.now();
  // Development packages are what we build with, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runNpm(args, { cwd: folder });
  if (code !== 0) {
    throw new Problem(
      `Packages: "npm ci" failed (exit code ${code}). It said:\n${firstLines(output)}\n` +
        'Check the network, and the registry that "npm config get registry" names; then try again.',
    );
  }
  const count = Object.keys(readLock(join(folder, 'node_modules/.package-lock.json'))).length;
  return `installed ${count} in ${since(start)}`;
}

/**
 * Says whether what npm wrote down about `node_modules` is what the lockfile asks for. It compares
 * the two lists themselves, so installs by hand count and there is no stamp to go stale.
 */
export function upToDate(folder) {
  const installed = readLock(join(folder, 'node_modules/.package-lock.json'));
  const wanted = readLock(join(folder, 'package-lock.json'));
  if (installed === null || wanted === null) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other platforms are in the lockfile, but not on disk.
    if (!found) return Boolean(optional);
    if (found.version !== version || found.integrity !== integrity) return false;
    return isNested(path) || existsSync(join(folder, path));
  });
}

/** Looking at top-level folders only keeps the check quick and still sees one deleted by hand. */
const isNested = (path) => path.indexOf('node_modules/', 1) > 0;

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
