import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { Problem } from '../setup/problem.mjs';

/** In the archive: the licences of all works, and those that ask for a notice. */
const INSIDE = ['out/renderer/licences.json', 'resources/licences/NOTICE.md'];

/** Beside the executable, on macOS among the resources: those of Chromium's parts, and Electron's. */
const BESIDE = [['LICENSES.chromium.html'], ['LICENSE.electron.txt', 'LICENSE']];

/**
 * The licences that must go with every copy are in an unpacked app. Throws a Problem that names the
 * first that is not.
 *
 * @param {string} folder the one that holds `resources`, or `Contents` of a bundle
 */
export function checkNotices(folder, platform = process.platform) {
  const resources = join(folder, platform === 'darwin' ? 'Resources' : 'resources');
  const beside = platform === 'darwin' ? resources : folder;
  const packed = listPackage(join(resources, 'app.asar'), { isPack: false }).map((name) =>
    name.replaceAll('\\', '/').replace(/^\//, ''),
  );
  const left = [
    ...INSIDE.filter((name) => !packed.includes(name)).map((name) => `app.asar/${name}`),
    ...BESIDE.filter((names) => !names.some((name) => existsSync(join(beside, name)))).map(
      ([name]) => name,
    ),
  ];
  if (left.length > 0) throw new Problem(`the packed app lacks ${left.join(', ')}.`);
  return `${INSIDE.length + BESIDE.length} texts go with the app`;
}
