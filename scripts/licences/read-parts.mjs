import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { tidy } from './read-package.mjs';

/** Folders whose files are shipped as they lie. */
const FOLDERS = ['data', 'resources'];

/** Kinds of files that are seldom one's own work: styles, dictionaries, fonts, colour profiles. */
const FOREIGN = /\.(csl|aff|dic|bdic|ttf|otf|ttc|woff2?|icc)$/i;

const DESCRIPTION = 'licence.json';

/**
 * Parts of the tree that are the work of others and come from no npm package: each folder with a
 * `licence.json` (name, version, licence, by, homepage, and `text`, a path from that folder) and with
 * anything it speaks of. Throws for a style, dictionary or font that no such file speaks for.
 *
 * @param {string} root the project's folder
 */
export function readParts(root) {
  return partFolders(root).map((folder) => readPart(join(folder, DESCRIPTION)));
}

/** The folders of such parts, absolute. Throws like `readParts`. */
export function partFolders(root) {
  const files = FOLDERS.flatMap((folder) => list(join(root, folder)));
  const lost = files.find((file) => FOREIGN.test(file) && !isSpokenFor(dirname(file), root));
  if (lost !== undefined) {
    const name = relative(root, lost).split(sep).join('/');
    throw new Error(
      `Licences: ${name} looks like the work of others, and nothing says under which licence it is ` +
        `shipped. Put a ${DESCRIPTION} beside it, as in data/csl.`,
    );
  }
  return files
    .filter((file) => file.endsWith(`${sep}${DESCRIPTION}`))
    .map((file) => dirname(file))
    .filter((folder) => files.filter((file) => file.startsWith(folder + sep)).length > 1);
}

function readPart(file) {
  const { name, version, licence, by, homepage, text } = JSON.parse(readFileSync(file, 'utf8'));
  const words = tidy(readFileSync(join(dirname(file), text), 'utf8'));
  return { kind: 'part', name, version, licence, by, homepage, text: words };
}

function isSpokenFor(folder, root) {
  if (existsSync(join(folder, DESCRIPTION))) return true;
  const above = dirname(folder);
  return above.startsWith(root + sep) && isSpokenFor(above, root);
}

function list(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
