import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../setup/problem.mjs';

/** How the files of targets end, where it is not as the target is called. */
const endings = { AppImage: '.AppImage', 'tar.gz': '.tar.gz', nsis: '.exe', portable: '.exe' };

/**
 * The package files in `output` of one version by target; `dir` is the folder with the unpacked app.
 * Throws a Problem where one is missing.
 * @param {string} output
 * @param {string[]} targets
 * @param {string} version
 * @returns {Record<string, string>}
 */
export function artifactsOf(output, targets, version) {
  const names = newestFirst(output);
  const find = (target) => {
    if (target === 'dir') return names.find((name) => /^(?:linux|win|mac)(?:-|$)/.test(name));
    const ending = endings[target] ?? `.${target}`;
    const isPortable = (name) => name.includes('-portable');
    return names.find(
      (name) =>
        name.includes(version) &&
        name.endsWith(ending) &&
        (ending !== '.exe' || isPortable(name) === (target === 'portable')),
    );
  };
  return Object.fromEntries(
    targets.map((target) => {
      const name = find(target);
      if (name === undefined) throw new Problem(`Package: electron-builder left no ${target}.`);
      return [target, join(output, name)];
    }),
  );
}

/** A folder may hold older ones, of another runtime for one. */
function newestFirst(folder) {
  const times = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  return times.sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** The size of a file, in bytes. */
export const sizeOf = (file) => statSync(file).size;

/** `92.1 MB`, as file managers count. */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
