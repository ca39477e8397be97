import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problemsOf } from './check.mjs';
import { packageOf } from './package-of.mjs';
import { readPackage } from './read-package.mjs';
import { readParts } from './read-parts.mjs';
import { readPlatform } from './read-platform.mjs';

/** The file with the licences, in the folder of the page. */
export const LICENCES = 'licences.json';

/**
 * Vite plugins that note which npm packages end up in the builds of one run: `in(name)` for each
 * build, and `last(names)` for the one that is made after those named, which also writes the licences
 * of everything that is shipped. The build fails where one is missing or not allowed.
 *
 * @param {string} root the project's folder
 */
export function licenceCollector(root) {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @type {Set<string>} */
  const builds = new Set();
  const note = (id) => {
    const folder = packageOf(id, root);
    if (folder !== null) folders.add(folder);
  };

  const collect = (bundle) => {
    for (const output of Object.values(bundle)) {
      // Fonts and the like, which style sheets refer to, with paths from the folder of the build.
      if (output.type === 'asset') {
        for (const name of output.originalFileNames) note(resolve(root, 'renderer', name));
      } else for (const id of output.moduleIds) note(id);
    }
  };

  return {
    in: (name) => ({
      name: `lectern:licences-in-${name}`,
      generateBundle(_options, bundle) {
        builds.add(name);
        collect(bundle);
      },
    }),
    last: (earlier) => ({
      name: 'lectern:licences',
      generateBundle(_options, bundle) {
        collect(bundle);
        const left = earlier.find((name) => !builds.has(name));
        if (left !== undefined) {
          throw new Error(
            `Licences: the page was built before "${left}". Run npm run build, for all.`,
          );
        }
        const list = licencesOf([...folders], root);
        const problems = problemsOf(
          list,
          readFileSync(join(root, 'resources/licences/NOTICE.md'), 'utf8'),
        );
        if (problems.length > 0) throw new Error(`Licences:\n  ${problems.join('\n  ')}`);
        this.emitFile({ type: 'asset', fileName: LICENCES, source: asFile(list) });
      },
    }),
  };
}

/** The licences of the packages in `folders`, of parts without a package and of the platform. */
export function licencesOf(folders, root) {
  const packages = folders.map((folder) => readPackage(folder, root));
  return [...readPlatform(root), ...readParts(root), ...packages].sort(byName);
}

/** The same bytes for the same list, wherever and whenever it is made. */
const asFile = (list) => `${JSON.stringify(list, null, 1)}\n`;

function byName(a, b) {
  const [x, y] = [a, b].map(({ name, version }) => `${name.toLowerCase()} ${version}`);
  return x < y ? -1 : x > y ? 1 : 0;
}
