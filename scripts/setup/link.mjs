import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const electron = join(root, 'node_modules', 'electron');

/** The version of the installed `electron` package, whose official build is wanted. */
export function wantedVersion(folder = electron) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/**
 * The runtime in `node_modules/electron`: `{executable, version, target}`, where `target` is the
 * folder it is linked to or null; null when there is none that could be started.
 */
export function installedRuntime(folder = electron) {
  const dist = join(folder, 'dist');
  try {
    const executable = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'));
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    if (!existsSync(executable)) return null;
    return { executable, version, target: isLink(dist) ? readlinkSync(dist) : null };
  } catch {
    return null;
  }
}

/** Makes `node_modules/electron` use the runtime in `target`, whatever it used before. */
export async function linkRuntime(target, folder = electron) {
  const dist = join(folder, 'dist');
  const fresh = join(folder, `dist-${process.pid}`);
  await rm(fresh, { force: true });
  await symlink(target, fresh, 'dir');
  if (!isLink(dist)) await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
  await nameExecutable(folder);
}

/** Takes a link away, so that an official download does not unpack itself into the cache. */
export async function unlinkRuntime(folder = electron) {
  const dist = join(folder, 'dist');
  if (!isLink(dist)) return;
  await rm(dist);
  await rm(join(folder, 'path.txt'), { force: true });
}

/** Completes a runtime that somebody unpacked into `dist` by hand. */
export async function adoptUnpacked(folder = electron) {
  const unpacked = existsSync(join(folder, 'dist', 'version'));
  if (unpacked && !existsSync(join(folder, 'path.txt'))) await nameExecutable(folder);
}

async function nameExecutable(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  // Electron's own reader takes the file as it is: a newline would become part of the path.
  await writeFile(join(folder, 'path.txt'), names[process.platform] ?? 'electron');
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
