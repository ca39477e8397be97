/** What bundlers put into their output without a file: their own helpers, by how the id begins. */
const HELPERS = [
  ['\0vite/', 'node_modules/vite'],
  ['\0rolldown/', 'node_modules/rolldown'],
];

/**
 * The folder of the npm package that a module in the bundle comes from, with forward slashes; null
 * for a file of our own. Bundlers' helpers belong to the bundler. Throws for a virtual module that
 * nobody has accounted for.
 *
 * @param {string} id as Rolldown names it: a path, perhaps with a query, or a virtual name
 * @param {string} root the project's folder
 * @returns {string | null}
 */
export function packageOf(id, root) {
  const base = root.replaceAll('\\', '/').replace(/\/$/, '');
  const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)(?:\/|$)/.exec(path);
  if (found?.[1]) return found[1];
  if (!path.startsWith('\0')) return null;
  const helper = HELPERS.find(([start]) => path.startsWith(start ?? ''));
  if (helper) return `${base}/${helper[1]}`;
  throw new Error(
    `Licences: the bundle holds the virtual module ${JSON.stringify(path)}, and nobody has said whose ` +
      'work it is. Add it to HELPERS in scripts/licences/package-of.mjs.',
  );
}
