import { createHash, createPrivateKey, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { Problem } from '../setup/problem.mjs';
import { publicKeyOf } from './key-pair.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What a release says of itself besides what electron-builder wrote.
 *
 * @typedef {object} Release
 * @property {string} folder where `latest*.yml` and the packages lie
 * @property {string} pem the private key
 * @property {readonly string[]} keys the public keys that the app trusts
 * @property {number} now in ms since 1970
 * @property {number} days so long the metadata is good
 * @property {string} notes in Markdown
 * @property {string | null} minimum the oldest version that this one may take the place of
 * @property {string | null} previous where the `latest*.yml` of the release before lie
 */

/**
 * Completes and signs one `latest*.yml`; gives its text and that of its `.sig`. Throws a Problem when
 * the app would refuse it.
 *
 * @param {string} name
 * @param {Release} release
 */
export function signRelease(name, release) {
  const { pem, keys, now, days, notes, minimum } = release;
  if (!keys.includes(publicKeyOf(pem))) {
    throw new Problem(
      'The app does not trust this key: its public part is not in data/update-keys.json.',
    );
  }
  const built = read(join(release.folder, name));
  for (const file of built.files) checkFile(release.folder, file);
  const previous = previousOf(name, release.previous, built.version);
  const text = dump({
    ...built,
    app: 'lectern',
    channel: name,
    expires: new Date(now + days * DAY_MS).toISOString(),
    ...(notes.trim() !== '' && { releaseNotes: notes.trim() }),
    ...(minimum !== null && { minimumVersion: minimum }),
    ...(previous && { previous }),
  });
  const signature = sign(null, Buffer.from(text), createPrivateKey(pem)).toString('base64');
  return { text, signature: `${signature}\n` };
}

/** Packages that replace themselves: see `electron/update/package-kind.ts`. */
const REPLACED = /(?:\.AppImage|\.deb|\.rpm|-Setup-.+\.exe)$/;

/**
 * Every package of this version that replaces itself is one that the metadata speaks of; who has
 * another would be told that there is none for them. Throws a Problem that names the first.
 *
 * @param {string} folder
 * @param {readonly string[]} names of the metadata
 */
export function checkAllNamed(folder, names) {
  const all = names.map((name) => read(join(folder, name)));
  const told = new Set(all.flatMap(({ files }) => files.map(({ url }) => url)));
  const left = readdirSync(folder)
    .filter((name) => REPLACED.test(name) && all.some(({ version }) => name.includes(version)))
    .find((name) => !told.has(name));
  if (left === undefined) return;
  throw new Problem(
    `${left} is in no latest*.yml. Build all packages of a system in one run of npm run package.`,
  );
}

/** @param {string} path */
function read(path) {
  const value = /** @type {any} */ (load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }));
  if (!value?.version || !Array.isArray(value.files) || !value.releaseDate) {
    throw new Problem(`${path} is not what electron-builder writes.`);
  }
  return value;
}

/**
 * The packages that are about to be published are those that the metadata speaks of.
 *
 * @param {string} folder
 * @param {{ url: string, sha512: string, size: number }} file
 */
function checkFile(folder, { url, sha512, size }) {
  if (!/^\w[\w.+-]*$/.test(url)) {
    throw new Problem(`"${url}" is no name for a package: set artifactName to one without blanks.`);
  }
  const path = join(folder, url);
  if (!existsSync(path)) throw new Problem(`${url} is not in ${folder}.`);
  const bytes = readFileSync(path);
  if (bytes.length !== size || createHash('sha512').update(bytes).digest('base64') !== sha512) {
    throw new Problem(`${url} is not the file that its metadata speaks of. Package it again.`);
  }
}

/**
 * The packages to go back to, from the metadata of the release before.
 *
 * @param {string} name
 * @param {string | null} folder
 * @param {string} version
 */
function previousOf(name, folder, version) {
  if (folder === null) return null;
  const path = join(folder, name);
  if (!existsSync(path)) throw new Problem(`${name} of the release before is not in ${folder}.`);
  const before = read(path);
  if (before.version === version) {
    throw new Problem(`${path} is of this very version, ${version}, and not of the one before.`);
  }
  const files = before.files.map((/** @type {any} */ { url, sha512, size }) => ({
    url,
    sha512,
    size,
  }));
  return { version: before.version, files };
}
